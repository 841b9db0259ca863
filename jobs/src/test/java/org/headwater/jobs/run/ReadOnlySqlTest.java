package org.headwater.jobs.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.headwater.jobs.plan.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Explain, describe and show are refused too: the dictionary is {@code headwater tables}. */
class ReadOnlySqlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from user_rfm",
                "SELECT segment, count(*) FROM user_rfm GROUP BY segment HAVING count(*) > 1 ORDER BY 2 LIMIT 3 OFFSET 1;",
                "with a as (select 1 as x) select * from a",
                "with recursive r as (select 1 n union all select n + 1 from r where n < 3) select * from r",
                "select 1 union all select 2 intersect select 2 except select 3",
                "select * from user_rfm where user_id in (select user_id from orders) or exists (select 1)",
                "select a.x from (select 1 x) a join (select 1 x) b using (x) cross join c",
                "select * from user_rfm, lateral (select 1)",
                "select * from user_rfm lateral view explode(array(1)) t as c",
                "select distinct ntile(5) over w from user_rfm window w as (order by user_id)",
                "select * from user_rfm pivot (count(*) for segment in ('lost'))",
                "select * from t unpivot (v for k in (a, b))",
                "select * from t tablesample (10 percent)",
                "select * from (select 1, 2) as t(a, b)",
                "select * from range(3) as r(n)",
                "select /*+ broadcast(a) */ * from a qualify row_number() over (order by b) = 1",
                "from user_rfm |> where frequency > 1 |> aggregate count(*) as n",
                "select * from user_rfm version as of 1",
                "values (1, 'a'), (2, 'b')",
                "table user_rfm",
                "select 1 -- ; drop table orders",
            })
    void allowsQueries(String query) {
        assertThatCode(() -> ReadOnlySql.check(query)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insert into t select 1                                 | InsertIntoStatement",
                "insert into identifier('t') select 1                   | InsertIntoStatement",
                "with a as (select 1) insert into t select * from a     | InsertIntoStatement",
                "from a insert into t select * insert into u select *   | InsertIntoStatement",
                "delete from t                                          | DeleteFromTable",
                "update t set a = 1                                     | UpdateTable",
                "merge into t using s on t.a = s.a when matched then delete | MergeIntoTable",
                "create table t as select 1                             | CreateTableAsSelect",
                "drop table t                                           | DropTable",
                "truncate table t                                       | TruncateTable",
                "alter table t add column a int                         | AddColumns",
                "cache table t                                          | CacheTable",
                "load data inpath 'x' into table t                      | LoadData",
                "msck repair table t                                    | RepairTable",
                "use x                                                  | SetCatalogAndNamespace",
                "declare x int                                          | CreateVariable",
                "begin select 1; end                                    | CompoundBody",
                "call system.vacuum('t')                                | Call",
                "execute immediate 'drop table t'                       | UnresolvedExecuteImmediate",
                "select transform(a) using 'touch /tmp/x' as (b) from t | ScriptTransformation",
                "from t map a using 'touch /tmp/x' as b                 | ScriptTransformation",
                "select * from (from t reduce a using 'sh' as b)        | ScriptTransformation",
                "show tables                                            | ShowTables",
            })
    void refusesWhatIsNoQuery(String statement, String was) {
        refuses(statement, "sql only reads; it takes one SELECT, was " + was);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set x = 1",
                "reset",
                "add jar 'x'",
                "explain select 1",
                "describe user_rfm",
                "vacuum t",
                "optimize t",
                "insert overwrite directory '/tmp/x' using csv select 1",
                "create view v as select 1",
                "create temporary function f as 'x'",
                "select 1; select 2",
                "select 1; drop table t",
                "",
                "-- nothing",
            })
    void refusesWhatTheParserOfQueriesDoesNotKnow(String statement) {
        assertThatThrownBy(() -> ReadOnlySql.check(statement))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("Not a query: ")
                .message()
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select reflect('a', 'b')                                      | reflect",
                "select `ReFlect`('a', 'b')                                    | reflect",
                "select java_method('a', 'b')                                  | java_method",
                "select try_reflect('a', 'b')                                  | try_reflect",
                "select system.builtin.reflect('a', 'b')                       | system.builtin.reflect",
                "select * from t where reflect('a', 'b') = 1                   | reflect",
                "select * from a join b on reflect('a', 'b') = 1               | reflect",
                "select 1 order by reflect('a', 'b')                           | reflect",
                "select 1 limit length(reflect('a', 'b'))                      | reflect",
                "select (select reflect('a', 'b'))                             | reflect",
                "select 1 where exists (select reflect('a', 'b'))              | reflect",
                "with a as (select reflect('a', 'b') x) select * from a        | reflect",
                "select max(1) filter (where reflect('a', 'b') is null)        | reflect",
                "select sum(1) over (partition by reflect('a', 'b'))           | reflect",
                "select transform(array(1), x -> reflect('a', 'b'))            | reflect",
                "select * from explode(array(reflect('a', 'b')))               | reflect",
                "select * from f(table(select reflect('a', 'b')))              | reflect",
                "select * from t lateral view explode(array(reflect('a'))) u   | reflect",
                "select * from t timestamp as of (select reflect('a', 'b'))    | reflect",
                "values (reflect('a', 'b'))                                    | reflect",
                "select * from a group by grouping sets ((reflect('a', 'b')))   | reflect",
            })
    void refusesFunctionsThatRunCodeWhereverTheyStand(String query, String function) {
        refuses(query, "sql only reads; the function " + function + " runs code");
    }

    @Test
    void refusesAFunctionWhoseNameIsComputed() {
        refuses(
                "select identifier('ref' || 'lect')('java.lang.System', 'exit', 1)",
                "sql only reads; identifier(...) hides what it names, write the name itself");
    }

    private static void refuses(String statement, String message) {
        assertThatThrownBy(() -> ReadOnlySql.check(statement))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }
}
