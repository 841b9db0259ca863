package org.headwater.jobs.audience;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.headwater.jobs.tables.marts.User360;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No Spark session here: a rule is checked before anything runs. */
class RuleTest {

    private static final String FUNCTIONS =
            "abs, array_contains, between, coalesce, concat, contains, date_add, date_sub, datediff, day, dayofweek, endswith, greatest,"
                    + " if, ifnull, in, isnotnull, isnull, least, left, length, like, lower, make_date, month, not,"
                    + " nullif, nvl, pmod, quarter, right, round, startswith, substring, trim, try_add, try_divide,"
                    + " try_multiply, try_subtract, upper, year";

    private static final String COLUMNS =
            "as_of, user_id, first_paid_on, last_paid_on, tenure_days, recency_days, orders, refunds, paid_revenue,"
                    + " refunded_revenue, net_revenue, average_order_value, recency_score, frequency_score,"
                    + " monetary_score, rfm_score, segment, segment_zh, value_class, value_class_zh, lifecycle, lifecycle_zh,"
                    + " lifecycle_since, alive_probability, orders_90d, revenue_90d, revenue_365d, lifetime_value,"
                    + " buys_again_probability, gone_probability, cluster, stages, koc_tier, koc_tier_zh, koc_category,"
                    + " koc_score, moved_revenue, is_ring_member, best_hour, favourite_category, favourite_content_kind,"
                    + " reachable_by, contacts_7d, member_level, points_balance, card_state, rights";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "orders > 1",
                "`orders` > 1 and not refunds <> 0 or segment is null",
                "net_revenue >= 500.50 -- and more",
                "orders between 1 and 3 /* a comment */",
                "segment in ('lost', null)",
                "segment like 'c%'",
                "segment like 'a!%b' escape '!'",
                "segment_zh = '冠军客户'",
                "last_paid_on > '2026-01-01'",
                "last_paid_on >= as_of - interval 30 days",
                "orders > '3'",
                "try_divide(net_revenue, orders) > 100",
                "case segment when 'lost' then true end",
                "coalesce(recency_days, 1000) > 365",
                "trim(upper(segment)) = 'LOST' and left(segment, 2) = 'lo'",
                "lifecycle in ('at_risk', 'dormant') and revenue_365d >= 300",
                "stages['aarrr'] = 'retain' and not is_ring_member",
                "array_contains(reachable_by, 'sms') and best_hour between 19 and 22 and member_level >= 'V3'",
                "koc_tier in ('head', 'waist', 'koc') and alive_probability > 0.5",
            })
    void takesConditionsOnOneRow(String rule) {
        assertThatCode(() -> Rule.parse(rule, User360.TABLE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "net_revenu > 3       | net_revenu      | ; did you mean net_revenue? There is: ",
                "monetary > 3         | monetary        | ; did you mean monetary_score? There is: ",
                "ORDERS > 3           | ORDERS          | ; did you mean orders, orders_90d? There is: ",
                "user_360.orders > 3  | user_360.orders | ; did you mean orders? There is: ",
                "orders.x > 3         | orders.x        | ; did you mean orders, orders_90d? There is: ",
                "phone = '1'          | phone           | ; there is: ",
                "current_date = as_of | current_date    | ; there is: ",
            })
    void refusesAColumnThatThereIsNot(String rule, String column, String hint) {
        refuses(rule, "\"" + column + "\" is not a column of user_360" + hint + " " + COLUMNS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "orders          | bigint",
                "orders + 1      | bigint",
                "net_revenue     | decimal(18,2)",
                "segment         | string",
                "'yes'           | string",
                "null            | void",
                "last_paid_on    | date",
            })
    void refusesWhatIsNeitherTrueNorFalse(String rule, String type) {
        refuses(rule, "must be true or false for a person, is " + type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exists (select 1)",
                "orders in (select 1)",
                "orders not in (select 1)",
                "orders > (select max(orders) from user_360)",
                "case when exists (select 1) then true end",
            })
    void refusesSubqueries(String rule) {
        refuses(rule, "a rule looks at one row of user_360; subqueries can't be used");
    }

    @ParameterizedTest
    @ValueSource(strings = {"row_number() over (order by orders) < 10", "sum(orders) over () > 1"})
    void refusesWindows(String rule) {
        refuses(rule, "a rule looks at one row of user_360; \"over\" can't be used");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reflect('java.lang.System', 'exit', 1) is null | reflect",
                "`reflect`('a', 'b') is null                    | reflect",
                "system.builtin.reflect('a', 'b') is null       | system.builtin.reflect",
                "java_method('a', 'b') is null                  | java_method",
                "try_reflect('a', 'b') is null                  | try_reflect",
                "current_date() > as_of                         | current_date",
                "now() > as_of                                  | now",
                "rand() < 0.5                                   | rand",
                "uuid() = 'a'                                   | uuid",
                "input_file_name() = ''                         | input_file_name",
                "from_json(segment, 'a int') is null            | from_json",
                "my_udf(orders) = 1                             | my_udf",
                "transform(array(orders), x -> x + 1) is null   | transform",
                "sum(orders) > 1                                | sum",
                "count(*) > 1                                   | count",
                "explode(array(true))                           | explode",
                "int(segment) > 1                               | int",
                "raise_error('x') is null                       | raise_error",
                "if(rand() < 0.5, true, false)                  | rand",
            })
    void refusesFunctionsThatAreNotListed(String rule, String function) {
        refuses(rule, "function \"" + function + "\" can't be used in a rule; there is: " + FUNCTIONS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cast(segment as int) > 1       | CAST(segment AS INT)",
                "segment::int > 1               | CAST(segment AS INT)",
                "orders % 2 = 1                 | (orders % 2)",
                "segment rlike '(a+)+$'         | RLIKE(segment, '(a+)+$')",
                "identifier('rand')() > 0       | expressionwithunresolvedidentifier('rand')",
                "orders > :x                    | namedparameter()",
                "struct(orders) is null         | struct(orders)",
            })
    void refusesOtherSyntax(String rule, String part) {
        refuses(
                rule,
                "\"" + part + "\" can't be used in a rule; there is: and, or, not, comparisons, in, like, between,"
                        + " is null, + - *, case, and the functions " + FUNCTIONS);
    }

    @Test
    void refusesAStar() {
        refuses("*", "\"*\" can't be used in a rule; name the column");
    }

    @Test
    void refusesADivisionThatMayFail() {
        refuses(
                "net_revenue / orders > 100",
                "\"/\" fails on a division by zero; write try_divide(a, b), which is then null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orders > 'abc'              | 'abc' is held against a bigint, and is not one",
                "orders in (1, 'x')          | 'x' is held against a bigint, and is not one",
                "last_paid_on > '2026-02-30' | '2026-02-30' is held against a date, and is not one",
                "segment > 3                 | text column segment is held against a bigint; put the bigint in quotes",
                "rfm_score = 545             | text column rfm_score is held against a bigint; put the bigint in quotes",
                "month(segment) = 1          | text column segment is held against a date; put the date in quotes",
            })
    void refusesComparisonsThatWouldFailInARun(String rule, String message) {
        refuses(rule, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1=1; drop table user_360 | Syntax error at or near ';'.",
                "drop table user_360      | Syntax error at or near 'user_360': extra input 'user_360'.",
                "orders >                 | Syntax error at or near end of input.",
            })
    void refusesWhatIsNoCondition(String rule, String error) {
        refuses(
                rule,
                "is not a SQL condition: [PARSE_SYNTAX_ERROR] " + error + " in \"" + rule
                        + "\"; a condition is such as net_revenue >= 500 and orders > 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "- ", "abs(", "case when "})
    void refusesDeepNestingBeforeTheStackEnds(String nesting) {
        String open = nesting.repeat(9_990 / nesting.length());

        assertThatThrownBy(() -> Rule.parse(open, User360.TABLE)).isInstanceOf(RuleException.class);
    }

    @Test
    void refusesMoreThanAHundredLevels() {
        refuses("not ".repeat(200) + "true", "is nested too deeply; a rule has 100 levels at most");
        refuses(
                "(".repeat(4_000) + "orders > 1" + ")".repeat(4_000),
                "is nested too deeply; a rule has 100 levels at most");
    }

    @Test
    void takesACastThatIsNullForWhatIsNoSuchValue() {
        assertThatCode(() -> Rule.parse("try_cast(segment as int) > 1", User360.TABLE))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAPartOfWhatHasNone() {
        refuses(
                "orders[0] > 1",
                "[INVALID_EXTRACT_BASE_FIELD_TYPE] Can't extract a value from \"orders\"."
                        + " Need a complex type [STRUCT, ARRAY, MAP] but got \"BIGINT\".");
    }

    @Test
    void takesAsManyAlternativesAsFit() {
        assertThatCode(() -> Rule.parse("orders = 1 or ".repeat(500) + "orders = 2", User360.TABLE))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesARuleThatIsVeryLong() {
        refuses("orders > 1 or ".repeat(7_000) + "true", "has 98,004 characters; a rule has 10,000 at most");
    }

    private static void refuses(String rule, String message) {
        assertThatThrownBy(() -> Rule.parse(rule, User360.TABLE))
                .isInstanceOf(RuleException.class)
                .hasMessage(message);
    }
}
