//! What the files hold, read back with parsers of their own.

use serde_json::Value;
use std::path::Path;
use synoptic_corpus::{Corpus, DocumentId};
use synoptic_export::{File, Format, Request, Style, citation, export, formats};
use synoptic_view::{
    Address, Asked, Comparing, Comparison, Dating, Edits, Filters, Finding, FindingList, Key,
    PassageList, matrix, quoted,
};

const ROOT: &str = "https://flood.example/maps/";

fn corpus() -> Corpus {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let loaded = synoptic_manifest::load(&folder);
    let errors: Vec<String> = loaded.errors().map(ToString::to_string).collect();
    assert_eq!(errors, Vec::<String>::new());
    loaded.corpus
}

fn written(corpus: &Corpus, address: &Address, format: Format) -> File {
    changed(corpus, address, &Edits::default(), format)
}

fn changed(corpus: &Corpus, address: &Address, edits: &Edits, format: Format) -> File {
    let comparison = Comparison::new(corpus);
    let picks = ["post.1.1".to_owned(), "echo.1.1".to_owned()];
    let picks: &[String] = if *address == Address::Picked { &picks } else { &[] };
    let request = Request { corpus, comparison: &comparison, address, picks, edits, root: ROOT };
    export(&request, format)
}

fn json(corpus: &Corpus, address: &Address, format: Format) -> Value {
    serde_json::from_str(&written(corpus, address, format).text).expect("is JSON")
}

/// Reads RFC 4180 strictly: every field quoted, records ended by CR LF.
fn records(text: &str) -> Vec<Vec<String>> {
    let mut records = vec![Vec::new()];
    let mut rest = text.strip_prefix('\u{feff}').expect("a byte order mark");
    while !rest.is_empty() {
        let mut field = String::new();
        rest = rest.strip_prefix('"').expect("a field opens");
        loop {
            let (before, after) = rest.split_once('"').expect("a field closes");
            field.push_str(before);
            rest = after;
            match after.strip_prefix('"') {
                Some(after) => {
                    field.push('"');
                    rest = after;
                }
                None => break,
            }
        }
        records.last_mut().expect("there is one").push(field);
        match rest.strip_prefix(',') {
            Some(after) => rest = after,
            None => {
                rest = rest.strip_prefix("\r\n").expect("a record ends");
                if !rest.is_empty() {
                    records.push(Vec::new());
                }
            }
        }
    }
    records
}

/// The titles and the rows, without where they come from, which is checked on the way.
fn table(file: &File) -> (Vec<String>, Vec<Vec<String>>) {
    let mut all = records(&file.text);
    assert!(all.iter().all(|record| record.len() == all[0].len()), "records of one width");
    for (nth, record) in all.iter_mut().enumerate() {
        let origin = record.split_off(record.len() - 2);
        match nth {
            0 => assert_eq!(origin, ["corpus", "view"]),
            _ => {
                assert_eq!(origin[0], "The dam of Łódź");
                assert!(origin[1].starts_with(ROOT), "{}", origin[1]);
            }
        }
    }
    let titles = all.remove(0);
    assert_eq!(all.len(), file.rows);
    (titles, all)
}

fn all_views() -> Vec<Address> {
    let mut views: Vec<Address> =
        Finding::ALL.map(|finding| Address::Findings(finding, Filters::default())).into();
    views.extend([
        Address::Passages(Filters::default()),
        Address::Compare(Comparing::default()),
        Address::question("dam"),
        Address::Sources(Vec::new()),
        Address::Timeline(Dating::default()),
        Address::People,
        Address::Picked,
    ]);
    views
}

#[test]
fn every_list_is_written_in_every_format_with_the_same_rows() {
    let corpus = corpus();
    for address in all_views() {
        let path = address.to_path();
        assert!(formats(&address).len() >= 3, "{path}");
        let (titles, rows) = table(&written(&corpus, &address, Format::Csv));
        assert!(!titles.contains(&String::new()), "{path}");
        assert!(!rows.is_empty(), "{path}");
        let markdown = written(&corpus, &address, Format::Markdown);
        let drawn = markdown.text.lines().filter(|line| {
            line.starts_with("> — ") || (line.starts_with("| ") && !line.starts_with("| ---"))
        });
        let heads = usize::from(titles[0] != "quotation");
        assert_eq!(drawn.count(), rows.len() + heads, "{path}: {}", markdown.text);
        let whole = json(&corpus, &address, Format::Json);
        assert_eq!(whole["corpus"], "The dam of Łódź");
        assert!(whole["address"].as_str().is_some_and(|at| at.starts_with(ROOT)), "{path}");
        let list =
            ["claims", "quotations", "quantities", "times", "passages", "documents", "entities"]
                .into_iter()
                .find(|name| whole["questions"].is_null() && whole[*name].is_array());
        if let Some(list) = list {
            assert_eq!(whole[list].as_array().map(Vec::len), Some(rows.len()), "{path}");
        }
    }
}

#[test]
fn the_matrix_is_written_cell_by_cell_as_it_is_filtered_and_sorted() {
    let corpus = corpus();
    let comparison = Comparison::new(&corpus);
    let filters = Filters::default().toggled(Key::Relation, "contradict");
    let comparing = Comparing { filters, without: vec!["wire".into()], ..Comparing::default() };
    let compared = comparison.without(&comparing.without);
    let shown = matrix(&corpus, &compared, &comparing);
    let address = Address::Compare(comparing);
    let file = written(&corpus, &address, Format::Csv);
    assert_eq!(file.name, "synoptic-the-dam-of-łódź-compare-relation-contradict-without-wire.csv");
    let (titles, rows) = table(&file);
    let column = |title: &str| titles.iter().position(|known| known == title).expect("a column");
    let mut questions: Vec<&str> =
        rows.iter().map(|row| row[column("question")].as_str()).collect();
    questions.dedup();
    let labels = shown.rows.iter().map(|row| compared.questions[*row as usize].label.as_str());
    assert_eq!(questions, labels.collect::<Vec<_>>());
    let dam: Vec<&Vec<String>> =
        rows.iter().filter(|row| row[column("question")] == "Did the dam hold?").collect();
    assert_eq!(dam[0][0], "The dam of Łódź 🌊 held on 4 May 2021.");
    assert_eq!(dam[0][column("standing")], "P≠ E≠");
    assert_eq!(dam[0][column("relation")], "contradicts");
    assert_eq!(dam[0][column("link")], [ROOT, "read/post#p1.1"].concat());
    assert_eq!(dam.len(), 2);
}

#[test]
fn a_silent_source_has_a_row_without_words() {
    let corpus = corpus();
    let (titles, rows) = table(&written(&corpus, &Address::question("dam"), Format::Csv));
    let relation = titles.iter().position(|title| title == "relation").expect("a column");
    let silent = rows.iter().find(|row| row[1] == "Wire").expect("a row");
    assert_eq!((silent[0].as_str(), silent[relation].as_str()), ("", "silent"));
    let whole = json(&corpus, &Address::question("dam"), Format::Json);
    assert_eq!(whole["questions"][0]["silent"][0], "wire");
    assert_eq!(whole["questions"][0]["positions"][1]["document"], "echo");
}

#[test]
fn what_a_spreadsheet_would_run_is_defused() {
    let corpus = corpus();
    let address = Address::Passages(Filters::searching("painted"));
    let (_, rows) = table(&written(&corpus, &address, Format::Csv));
    assert!(rows[0][0].starts_with("'=HYPERLINK(\"http"), "{}", rows[0][0]);
    let whole = json(&corpus, &address, Format::Json);
    assert!(whole["passages"][0]["text"].as_str().is_some_and(|text| text.starts_with('=')));
}

#[test]
fn filters_narrow_the_file_as_they_narrow_the_list() {
    let corpus = corpus();
    let filters = Filters::searching("valley").toggled(Key::Source, "echo");
    let list = FindingList::build(&corpus, Finding::Claims);
    let shown = list.findings(&corpus, &PassageList::build(&corpus), &filters);
    let file = written(&corpus, &Address::Findings(Finding::Claims, filters), Format::Json);
    let whole: Value = serde_json::from_str(&file.text).expect("is JSON");
    assert_eq!(whole["claims"].as_array().map(Vec::len), Some(shown.rows.len()));
    assert_eq!(whole["filters"][0], "“valley”");
    assert_eq!(whole["filters"][1], "Source: Écho");
    let claim = &whole["claims"][0];
    assert_eq!(claim["text"], "450 people fled from the valley.");
    let (start, end) = (claim["start"].as_u64(), claim["end"].as_u64());
    let text = &corpus.documents[1].text;
    assert_eq!(
        &text[start.expect("a number") as usize..end.expect("a number") as usize],
        "450 people fled from the valley."
    );
}

#[test]
fn annotations_find_their_words_in_our_copy() {
    let corpus = corpus();
    let address = Address::Findings(Finding::Claims, Filters::default());
    let whole = json(&corpus, &address, Format::WebAnnotation);
    assert_eq!(whole["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(whole["type"], "AnnotationCollection");
    let items = whole["first"]["items"].as_array().expect("a list");
    assert_eq!(whole["total"].as_u64(), Some(items.len() as u64));
    let claims: usize = corpus.annotations.iter().map(|found| found.claims.len()).sum();
    assert_eq!(items.len(), claims);
    let mut ids: Vec<&str> = Vec::new();
    for item in items {
        ids.push(item["id"].as_str().expect("an id"));
        let labels: Vec<&str> = item["body"]
            .as_array()
            .expect("bodies")
            .iter()
            .map(|body| body["label"].as_str().expect("a label"))
            .collect();
        assert_eq!(labels[..3], ["kind", "certainty", "on whose word"]);
        for target in item["target"].as_array().expect("targets") {
            let source = target["source"].as_str().expect("a source");
            let selectors = target["selector"].as_array().expect("selectors");
            let exact = selectors[0]["exact"].as_str().expect("the words");
            let Some(id) = source.strip_prefix([ROOT, "read/"].concat().as_str()) else {
                assert_eq!((source, selectors.len()), ("https://post.example/flood", 1));
                continue;
            };
            let (_, document) = corpus.document_by_id(id).expect("a document");
            let chars: Vec<char> = document.text.chars().collect();
            let [start, end] = ["start", "end"].map(|end| selectors[1][end].as_u64());
            let between = &chars[start.expect("a place") as usize..end.expect("a place") as usize];
            assert_eq!(between.iter().collect::<String>(), exact);
        }
    }
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), items.len(), "an address for each claim");
}

fn cited(id: u32, style: Style) -> String {
    let corpus = corpus();
    let comparison = Comparison::new(&corpus);
    let compared = comparison.without(&[]);
    let (_, dam) = compared.question("dam").expect("it is asked");
    let passage = &quoted(&corpus, dam, DocumentId(id))[0];
    let link = [ROOT, &passage.to.href()].concat();
    citation(&corpus, passage, &link, style)
}

#[test]
fn a_citation_says_who_where_when_and_on_whose_word() {
    insta::assert_snapshot!(cited(0, Style::Text), @r#"Anna Kowalska and Jan van der Berg, “A flood_of 100% in the “valley””, The Morning Post & Sons, [5 May 2021; not stated in our copy], ¶ 1: “The dam of Łódź 🌊 held on 4 May 2021.” On whose word: Post ← own words (asserted). https://flood.example/maps/read/post#p1.1"#);
    insta::assert_snapshot!(cited(1, Style::Text), @r#"“L’eau”, Écho du Val, n.d. (no date is stated in our copy), ¶ 1: “The dam failed on its eastern side on 4 May 2021.” On whose word: Écho ← own words (asserted). https://flood.example/maps/read/echo#p1.1"#);
    insta::assert_snapshot!(cited(0, Style::Markdown), @r#"
    > The dam of Łódź 🌊 held on 4 May 2021.
    >
    > — Anna Kowalska and Jan van der Berg, [*A flood\_of 100% in the “valley”*](<https://post.example/flood>), The Morning Post \& Sons, \[5 May 2021; not stated in our copy\], [¶ 1](<https://flood.example/maps/read/post#p1.1>). On whose word: Post ← own words (asserted).
    "#);
    insta::assert_snapshot!(cited(0, Style::Bibtex), @r#"
    @misc{post-p1.1,
      author = {Anna Kowalska and Jan van der Berg},
      title = {{A flood\_of 100\% in the “valley”}},
      howpublished = {The Morning Post \& Sons},
      year = {2021},
      month = may,
      pages = {par. 1},
      note = {“The dam of Łódź 🌊 held on 4 May 2021.” On whose word: Post ← own words (asserted). Date not stated in our copy: Its masthead is lost.},
      url = {https://flood.example/maps/read/post#p1.1},
    }
    "#);
    insta::assert_snapshot!(cited(1, Style::Bibtex), @r#"
    @misc{echo-p1.1,
      author = {{Écho du Val}},
      title = {{L’eau}},
      howpublished = {Écho du Val},
      year = {n.d.},
      pages = {par. 1},
      note = {“The dam failed on its eastern side on 4 May 2021.” On whose word: Écho ← own words (asserted). No date is stated in our copy.},
      url = {https://flood.example/maps/read/echo#p1.1},
    }
    "#);
}

#[test]
fn somebodys_page_parts_what_they_say_from_what_is_said_of_them() {
    let corpus = corpus();
    let speaker = corpus
        .entities
        .iter()
        .find(|entity| {
            synoptic_view::person(&corpus, &entity.id).is_some_and(|p| !p.quoted.is_empty())
        })
        .expect("somebody is quoted");
    let address = Address::Person(speaker.id.clone());
    let (titles, rows) = table(&written(&corpus, &address, Format::Csv));
    assert_eq!(titles.last().map(String::as_str), Some("part"));
    assert_eq!(rows[0].last().map(String::as_str), Some("Quoted as saying"));
}

#[test]
fn a_question_that_is_gone_gives_an_empty_table() {
    let corpus = corpus();
    let asked = Asked { question: "gone".into(), ..Asked::default() };
    let file = written(&corpus, &Address::Question(asked), Format::Csv);
    assert_eq!(table(&file).1.len(), 0);
}

#[test]
fn what_the_visitor_changed_holds_in_files() {
    let corpus = corpus();
    let compare = Address::Compare(Comparing::default());
    let of = |query: &str| Edits::of_query(query).expect("carries edits");
    let named = of("edits=name:dam:What+held");
    let (titles, rows) = table(&changed(&corpus, &compare, &named, Format::Csv));
    let column = |name: &str| titles.iter().position(|title| title == name).expect("is a column");
    let (question, by) = (column("question"), column("asked by"));
    let own: Vec<_> = rows.iter().filter(|row| row[question] == "What held").collect();
    assert!(!own.is_empty());
    assert!(own.iter().all(|row| row[by] == "editor, renamed by the visitor"));
    let file = changed(&corpus, &compare, &named, Format::Json);
    let value: Value = serde_json::from_str(&file.text).expect("is JSON");
    let questions = value["questions"].as_array().expect("is a list");
    let dam = questions.iter().find(|asked| asked["id"] == "dam").expect("is asked");
    assert_eq!(dam["changed"], serde_json::json!(["renamed"]));
    assert_eq!(value["address"], "https://flood.example/maps/compare?edits=name:dam:What+held");
    let hidden = changed(&corpus, &compare, &of("edits=hide:dam"), Format::Markdown);
    assert!(!hidden.text.contains("Did the dam hold?"));
}
