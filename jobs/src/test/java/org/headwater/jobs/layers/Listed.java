package org.headwater.jobs.layers;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Field;
import java.util.Optional;
import org.headwater.jobs.Pipeline;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.Catalog;
import org.headwater.jobs.tables.Table;

/** What is declared must also be listed, or nobody would ever make it. */
final class Listed {

    private Listed() {}

    static ArchCondition<JavaClass> beATableThatTheCatalogLists() {
        return new ArchCondition<>("have a TABLE that Catalog lists") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Optional<JavaField> table = type.tryGetField("TABLE");
                if (table.isEmpty()
                        || !(value(table.get()) instanceof Table declared)
                        || !Catalog.ALL.contains(declared)) {
                    events.add(
                            SimpleConditionEvent.violated(type, type.getName() + " has no TABLE that Catalog lists"));
                }
            }
        };
    }

    static ArchCondition<JavaClass> haveOnlyJobsThatThePipelineLists() {
        return new ArchCondition<>("have only jobs that Pipeline lists") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaField field : type.getFields()) {
                    if (field.getModifiers().contains(JavaModifier.STATIC)
                            && field.getRawType().isEquivalentTo(Job.class)
                            && !(value(field) instanceof Job job && Pipeline.JOBS.contains(job))) {
                        events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is not in Pipeline"));
                    }
                }
            }
        };
    }

    /** Of a static field. */
    private static Object value(JavaField constant) {
        try {
            Field field = constant.reflect();
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
