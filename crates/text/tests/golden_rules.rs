//! The golden rules of pySBD for English, and the cases of its issues.

use serde_json::Value;
use synoptic_text::sentences;

/// The cases of a fixture that fail, each with what came out.
fn failing(cases: &[Value]) -> Vec<String> {
    let mut failing = Vec::new();
    for case in cases {
        let text = case["input"].as_str().expect("a case has a text");
        let expected: Vec<&str> = case["expected"]
            .as_array()
            .expect("a case has its sentences")
            .iter()
            .map(|sentence| sentence.as_str().expect("a sentence is a text"))
            .collect();
        let found: Vec<&str> = sentences(text).iter().map(|span| span.of(text)).collect();
        if found != expected {
            failing.push(format!("{} {} {found:#?}", case["id"], case["issue"]));
        }
    }
    failing
}

fn fixture(text: &str, list: &str) -> Vec<Value> {
    let file: Value = serde_json::from_str(text).expect("the fixture is JSON");
    file[list].as_array().expect("the fixture has the list").clone()
}

#[test]
fn passes_all_48_golden_rules() {
    let rules = fixture(include_str!("fixtures/pysbd_golden_en.json"), "rules");
    let failing = failing(&rules);
    assert_eq!(rules.len() - failing.len(), 48, "{}", failing.join("\n"));
}

#[test]
fn passes_all_23_further_cases() {
    let file = include_str!("fixtures/pysbd_extra_en.json");
    let cases = [fixture(file, "wo_clean"), fixture(file, "issues")].concat();
    let failing = failing(&cases);
    assert_eq!(cases.len() - failing.len(), 23, "{}", failing.join("\n"));
}
