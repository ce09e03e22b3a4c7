//! What a Postgres that spreads its schemas over several servers refuses, found in the migrations of
//! tenants and in every query as it was prepared.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

/// Functions whose answer depends on more than what they are given, and sums with an interval, which
/// depend on the time zone.
const UNSTABLE: [&str; 14] = [
    "now()",
    "current_timestamp",
    "current_date",
    "localtimestamp",
    "transaction_timestamp()",
    "statement_timestamp()",
    "clock_timestamp()",
    "random()",
    "gen_random_uuid()",
    "nextval(",
    "+ interval",
    "- interval",
    "+ make_interval",
    "- make_interval",
];

/// The statements of a text, in small letters, without comments, one space between words.
fn statements(sql: &str) -> Vec<String> {
    let bare: String = sql
        .lines()
        .map(|line| line.split("--").next().unwrap_or_default())
        .flat_map(|line| [line, " "])
        .collect();
    let spaced = bare.to_lowercase().replace('(', " ( ");
    let words: Vec<_> = spaced.split_whitespace().collect();
    let text = words.join(" ").replace(" ( ", "(");
    text.split(';').map(|one| one.trim().to_owned()).collect()
}

/// What is wrong with one statement.
fn faults(statement: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    if ["as(insert ", "materialized(insert "]
        .iter()
        .any(|part| statement.contains(part))
    {
        found.push("an insert inside of `with`");
    }
    if let Some((_, conflict)) = statement.split_once("on conflict")
        && UNSTABLE.iter().any(|part| conflict.contains(part))
    {
        found.push("a function in `on conflict` that is not immutable");
    }
    let mut after = statement.split("references ").skip(1);
    if after.any(|target| {
        target
            .split(['(', ' ', ','])
            .next()
            .is_some_and(|table| table.contains('.'))
    }) {
        found.push("a foreign key into another schema");
    }
    found
}

/// The triggers that are left when all the migrations have run.
fn triggers<'a>(statements: impl Iterator<Item = &'a String>) -> BTreeSet<String> {
    let mut left = BTreeSet::new();
    for statement in statements {
        let words: Vec<_> = statement.split(' ').collect();
        let leading = ["create", "or", "replace", "constraint", "drop"];
        let at = words
            .iter()
            .take_while(|word| leading.contains(word))
            .count();
        if words.get(at) != Some(&"trigger") {
            continue;
        }
        let name = words[at + 1..]
            .iter()
            .find(|word| !["if", "not", "exists"].contains(word));
        let name = (*name.expect("a trigger has a name")).to_owned();
        match words[0] {
            "create" => left.insert(name),
            "drop" => left.remove(&name),
            _ => continue,
        };
    }
    left
}

/// The texts of a folder's files with that ending, by name.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be listed").path())
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("it can be read");
            (path.file_name().unwrap().to_string_lossy().into(), text)
        })
        .collect();
    found.sort();
    assert!(!found.is_empty());
    found
}

#[test]
fn scale_migrations_hold_nothing_that_a_distributed_schema_refuses() {
    let mut all = Vec::new();
    for (name, sql) in files("migrations/tenant", "sql") {
        for statement in statements(&sql) {
            assert_eq!(faults(&statement), [""; 0], "{name}: {statement}");
            all.push(statement);
        }
    }
    assert_eq!(triggers(all.iter()), BTreeSet::new());
}

#[test]
fn scale_queries_hold_nothing_that_a_distributed_schema_refuses() {
    for (name, description) in files(".sqlx", "json") {
        let description: Value = serde_json::from_str(&description).expect("it is JSON");
        let query = description["query"].as_str().expect("it names its query");
        for statement in statements(query) {
            assert_eq!(faults(&statement), [""; 0], "{name}: {statement}");
        }
    }
}

#[test]
fn scale_the_check_finds_what_is_refused() {
    for refused in [
        "with a as (insert into t values (1) returning id) select id from a",
        "WITH a AS MATERIALIZED (\n  INSERT INTO t VALUES (1)) update t set b = 1",
        "insert into t values (1) on conflict do update set at = now()",
        "insert into t values (1) on conflict (a) do update set b = 1 where t.at < excluded.at - interval '1 day'",
        "create table t (a uuid references platform.tenants (id))",
        "alter table t add constraint f foreign key (a) references\n platform.tenants(id)",
    ] {
        let found: Vec<_> = statements(refused).iter().flat_map(|s| faults(s)).collect();
        assert_eq!(found.len(), 1, "{refused}: {found:?}");
    }
    for fine in [
        "with a as (update t set b = 1 returning id) insert into u select id from a",
        "insert into t (at) values (now()) on conflict (a) do update set at = excluded.at -- now()",
        "create table t (a uuid references u (id), constraint f foreign key (b) references v (id))",
    ] {
        let found: Vec<_> = statements(fine).iter().flat_map(|s| faults(s)).collect();
        assert_eq!(found, [""; 0], "{fine}");
    }
    let history = "create table t (trigger text); create function f() returns trigger; create trigger a after insert on t; create or replace trigger b \
                   after insert on t; drop trigger if exists a on t";
    assert_eq!(
        triggers(statements(history).iter()),
        BTreeSet::from(["b".to_owned()])
    );
}
