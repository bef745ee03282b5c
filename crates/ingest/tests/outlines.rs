//! Outlines of whole documents: the five of the corpus, and invented articles in the forms that
//! real ones take (`articles/`). Each snapshot was read line by line against its file.

mod outline;

use outline::outline;

/// Reads the file and compares its outline with the snapshot of that name.
fn check(path: &str, name: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let text = std::fs::read_to_string(&path).expect("the file is part of the repository");
    let parsed = synoptic_ingest::parse(&text);
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, outline(&parsed));
    });
}

macro_rules! outlines {
    ($($test:ident: $path:literal;)*) => {
        $(#[test]
        fn $test() {
            check($path, stringify!($test));
        })*
    };
}

outlines! {
    corpus_issi: "../../corpus/documents/issi-strategic-engagements.txt";
    corpus_sceeus: "../../corpus/documents/sceeus-ripples-east-and-west.txt";
    corpus_paradigm: "../../corpus/documents/paradigm-shift-visit-to-pyongyang.txt";
    corpus_kyiv: "../../corpus/documents/kyiv-independent-key-takeaways.txt";
    corpus_anbound: "../../corpus/documents/anbound-geopolitical-landscape.txt";
    broadcaster_with_picture_labels: "tests/articles/broadcaster.txt";
    commentary_with_raised_notes: "tests/articles/commentary.md";
    dense_brief_with_endnotes: "tests/articles/dense-brief.txt";
    dense_page_without_blank_lines: "tests/articles/dense.txt";
    interview_with_front_matter: "tests/articles/interview.md";
    magazine_piece_with_twin_captions: "tests/articles/magazine.txt";
    news_site_with_furniture: "tests/articles/news-site.txt";
    op_ed_with_pull_quote: "tests/articles/op-ed.txt";
    study_with_bracketed_references: "tests/articles/references.txt";
    regional_news_with_inline_links: "tests/articles/regional-news.txt";
    scanned_paper_with_wrapped_lines: "tests/articles/scanned.txt";
    think_tank_brief_in_markdown: "tests/articles/think-tank.md";
    timeline_with_dates_as_headings: "tests/articles/timeline.txt";
    wire_report_with_dateline: "tests/articles/wire.txt";
}
