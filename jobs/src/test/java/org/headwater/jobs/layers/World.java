package org.headwater.jobs.layers;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * What would make an answer depend on more than tables and plain values. Methods are told by owner and name, so that
 * every overload and every reference such as {@code Instant::now} counts. What stands in SQL text can't be seen here.
 */
final class World {

    private static final Set<String> CHANCE = Set.of(
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.util.UUID.randomUUID",
            "java.util.Collections.shuffle",
            "java.util.concurrent.ThreadLocalRandom.current");

    private static final Set<String> MACHINE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.ZoneId.systemDefault",
            "java.util.Calendar.getInstance",
            "java.util.TimeZone.getDefault",
            "java.util.Locale.getDefault",
            "java.nio.charset.Charset.defaultCharset");

    /** Spark's functions that are not functions of their arguments. */
    private static final Pattern UNSTABLE = Pattern.compile("curdate|current_.*|localtimestamp|now|unix_timestamp"
            + "|rand|randn|random|randstr|uniform|uuid|shuffle|monotonically_increasing_id|spark_partition_id"
            + "|input_file_.*|session_user|user|version");

    /** Spark's aggregates that take whichever row comes first. */
    private static final Set<String> ANY_ROW = Set.of("first", "first_value", "last", "last_value", "any_value");

    private static final Pattern OUTSIDE = Pattern.compile("java\\.io\\.(File|RandomAccess).*"
            + "|java\\.nio\\.(file\\.Files?(System)?s|channels\\..*)|java\\.net\\..*|java\\.lang\\.Process.*"
            + "|io\\.delta\\..*|org\\.apache\\.hadoop\\.fs\\..*|org\\.apache\\.spark\\.SparkContext"
            + "|org\\.apache\\.spark\\.(api\\.java|rdd|sql\\.streaming)\\..*"
            + "|org\\.apache\\.spark\\.sql\\.(classic\\.)?DataFrame(Reader|Writer).*");

    private static final Set<String> OF_SYSTEM =
            Set.of("getenv", "getProperty", "getProperties", "exit", "in", "out", "err");

    private static final Pattern LEADS_OUT = Pattern.compile("write.*|create.*View|checkpoint|rdd|toJavaRDD|javaRDD");

    private World() {}

    static ArchCondition<JavaClass> askTheClockOrTheMachine() {
        return accessTargetWhere(describe("asks clock or machine", World::asksTheMachine));
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return MACHINE.contains(owner + "." + name)
                || (owner.startsWith("java.time.") && name.equals("now"))
                || (owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick")))
                || (owner.equals("java.util.Date") && isConstructorWithoutArguments(access));
    }

    static ArchCondition<JavaClass> drawWithoutASeed() {
        return accessTargetWhere(describe("draws without a seed", World::draws));
    }

    private static boolean draws(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return CHANCE.contains(owner + "." + access.getName())
                || owner.equals("java.security.SecureRandom")
                || (owner.matches("java\\.util\\.(Splittable)?Random") && isConstructorWithoutArguments(access));
    }

    private static boolean isConstructorWithoutArguments(JavaAccess<?> access) {
        return access.getName().equals("<init>")
                && access.getTarget().getFullName().endsWith("()");
    }

    static ArchCondition<JavaClass> callUnstableFunctions() {
        return accessTargetWhere(describe(
                "calls a function of Spark that may answer otherwise next time",
                access -> access.getTargetOwner().isEquivalentTo(functions.class)
                        && (UNSTABLE.matcher(access.getName()).matches() || ANY_ROW.contains(access.getName()))));
    }

    static ArchCondition<JavaClass> useBeanEncoders() {
        return accessTargetWhere(describe(
                "uses a bean as a row",
                access -> access.getTargetOwner().isEquivalentTo(Encoders.class)
                        && access.getName().startsWith("bean")));
    }

    static ArchCondition<JavaClass> reachOutside() {
        return dependOnClassesThat(describe("are files, networks, readers or writers", World::isOutside))
                .or(accessTargetWhere(describe("leads outside", World::leadsOutside)));
    }

    private static boolean isOutside(JavaClass type) {
        return OUTSIDE.matcher(type.getBaseComponentType().getName()).matches();
    }

    /** Of a session, only a table made of values that are at hand. */
    private static boolean leadsOutside(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return (owner.isAssignableTo(SparkSession.class) && !access.getName().equals("createDataFrame"))
                || (owner.isAssignableTo(Dataset.class)
                        && LEADS_OUT.matcher(access.getName()).matches())
                || (owner.isEquivalentTo(System.class) && OF_SYSTEM.contains(access.getName()));
    }
}
