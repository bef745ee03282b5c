//! A document of which only passages may be shown.

use crate::folder::{Folder, MANIFEST};
use insta::assert_snapshot;
use synoptic_corpus::{Basis, Corpus, encode};
use synoptic_manifest::{Loaded, load_plain};

const TEXT: &str = "The bridge at Oberau\n\nBy Anna Huber\n\n3 May 2021\n\nThe bridge was closed on Monday after the flood. \"It will open in June,\" the mayor Karl Zander said.\n\n## The quarrelsome aftermath\n\nEngineers found 40 centimetres of damage. Zander Brothers will mend the northern “pillar”.\n\nNobody slept in Unterbach that night.\n";

fn load(passages: &str) -> (Folder, String, Corpus) {
    let manifest = format!("{MANIFEST}excerpt_only = true\npassages = {passages}\n");
    let folder = Folder::with(&[("corpus.toml", &manifest), ("documents/a.txt", TEXT)]);
    let loaded = folder.load();
    let problems = folder.problems(&loaded);
    (folder, problems, loaded.corpus)
}

#[test]
fn holds_the_passages_and_no_other_word() {
    let (_folder, problems, corpus) =
        load("[\"Engineers found 40 centimetres of damage.\", \"the northern “pillar”\"]");
    assert_snapshot!(problems, @"");
    // The sentences that explain rules are ours, and may hold any word.
    let corpus = Corpus { rules: Default::default(), ..corpus };
    let bytes = encode(&corpus);
    let embedded = String::from_utf8_lossy(&bytes);
    for lost in [
        "closed",
        "Monday",
        "Zander",
        "open in June",
        "aftermath",
        "quarrelsome",
        "Brothers",
        "mend",
        "slept",
        "Unterbach",
    ] {
        assert!(!embedded.contains(lost), "{lost} is embedded");
    }
    for kept in [
        "The bridge at Oberau",
        "Anna Huber",
        "Engineers found 40 centimetres of damage.",
        "the northern “pillar”",
    ] {
        assert!(embedded.contains(kept), "{kept} is gone");
    }
}

#[test]
fn keeps_offsets_lines_and_marks_in_their_places() {
    let (_folder, _, corpus) = load("[\"Engineers found 40 centimetres of damage.\"]");
    let document = &corpus.documents[0];
    assert!(document.excerpt_only);
    assert_eq!(document.text.len(), TEXT.len());
    assert_eq!(document.text.matches('\n').count(), TEXT.matches('\n').count());
    let sentence = "Engineers found 40 centimetres of damage.";
    assert_eq!(document.text.find(sentence), TEXT.find(sentence));
    let shown: Vec<&str> =
        document.sentences.iter().map(|s| s.pieces[0].of(&document.text)).collect();
    assert_eq!(shown, [sentence]);
    for sentence in &document.sentences {
        assert!(document.block(sentence.block).is_some_and(|block| block.kind.is_content()));
    }
    for quantity in &corpus.annotations[0].quantities {
        assert!(!quantity.span.of(&document.text).trim().is_empty());
    }
    let Some(Basis::Text(title)) = document.metadata.title.as_ref().map(|title| &title.basis)
    else {
        panic!("the title is stated in the text");
    };
    assert_eq!(title.of(&document.text), "The bridge at Oberau");
}

#[test]
fn passages_must_be_in_the_text() {
    let (_folder, problems, _) = load("[\"Engineers found 41 centimetres\"]");
    assert_snapshot!(problems, @"corpus/corpus.toml:8: this passage is not in a.txt; copy it letter by letter, quotation marks and line ends included");
    let (_folder, problems, _) = load("[]");
    assert_snapshot!(problems, @r#"(warning) corpus/corpus.toml:4: `a` is excerpt_only without any passage; list them as passages = ["…"]"#);
}

#[test]
fn passages_without_the_mark_have_no_effect() {
    let manifest = format!("{MANIFEST}passages = [\"Engineers\"]\n");
    let folder = Folder::with(&[("corpus.toml", &manifest), ("documents/a.txt", TEXT)]);
    let loaded = folder.load();
    assert_snapshot!(folder.problems(&loaded), @"(warning) corpus/corpus.toml:7: `passages` has no effect without `excerpt_only = true`; add that or take them out");
    assert_eq!(loaded.corpus.documents[0].text, TEXT);
}

/// An article with a section, a note, a quotation and marks within words.
const NOTED: &str = "# The dam\n\nBy Ann Lee\n\n## Before\n\nNobody asked. “The dam—built in 1961—will hold,” said Ben Moor on 3 May 2021, as he had in April.<sup>1</sup> Then it rained.\n\n- **Costs:** It took 300 tons of stone.\n\n## After\n\nThe dam “held”, but the café didn’t.\n\n---\n\n<sup>1</sup> Ann Lee, \"Rain\", The Gazette, published on May 1, 2021.\n<https://example.org/2021/5/1/rain>\n";

#[test]
fn whatever_the_passages_everything_left_points_at_what_is_left() {
    let ends: Vec<usize> = NOTED.char_indices().map(|(at, _)| at).step_by(13).collect();
    for (step, start) in ends.iter().enumerate() {
        for end in ends.iter().skip(step + 1).step_by(3) {
            check(&NOTED[*start..*end]);
        }
    }
}

fn check(passage: &str) {
    if passage.trim().is_empty() {
        return;
    }
    let manifest = format!("{MANIFEST}excerpt_only = true\npassages = ['''{passage}''']\n");
    let folder = Folder::with(&[("corpus.toml", &manifest), ("documents/a.txt", NOTED)]);
    let loaded = folder.load();
    // A line end right after the opening marks is no part of the text, says TOML.
    let wanted = passage.strip_prefix('\n').unwrap_or(passage);
    assert!(loaded.corpus.documents[0].text.contains(wanted), "{passage}");
    points_at_what_is_left(&loaded, passage);
}

#[test]
fn whatever_is_pinned_is_left_and_all_that_points_at_it() {
    let plain = Folder::with(&[("documents/a.txt", NOTED)]);
    let whole = load_plain(&plain.path().join("documents/a.txt")).corpus.documents.remove(0);
    let pinnable = whole.blocks.iter().filter(|block| block.kind.is_content());
    let notes = whole.footnotes.iter().filter_map(|note| whole.block(note.block));
    let mut pinned = 0;
    for block in pinnable.chain(notes) {
        let flow = block.flow(NOTED);
        let words: Vec<&str> = flow.text().split_ascii_whitespace().collect();
        for (from, to) in (0..words.len()).flat_map(|from| [(from, from + 2), (from, words.len())])
        {
            let exact = words[from..to.min(words.len())].join(" ");
            pinned += usize::from(check_pinned(&exact));
        }
    }
    assert!(pinned > 60, "{pinned}");
}

/// Gives whether the words could be pinned; they cannot where they stand twice.
fn check_pinned(exact: &str) -> bool {
    let manifest = format!("{MANIFEST}excerpt_only = true\n");
    let questions = format!(
        "[[question]]\nid = \"q\"\nquestion = \"What?\"\n[[question.position]]\ndocument = \"a\"\nsays = \"so\"\npassages = [{{ exact = '''{exact}''' }}]\n"
    );
    let folder = Folder::with(&[
        ("corpus.toml", &manifest),
        ("documents/a.txt", NOTED),
        ("questions.toml", &questions),
    ]);
    let loaded = folder.load();
    if loaded.errors().any(|problem| problem.message.contains("stands at 2 places")) {
        return false;
    }
    points_at_what_is_left(&loaded, exact);
    let corpus = &loaded.corpus;
    let text = &corpus.documents[0].text;
    let passage = &corpus.questions[0].positions[0].passages[0];
    let shown: String = passage.pieces.iter().map(|piece| piece.of(text)).collect();
    let letters = |text: &str| -> String {
        let unmarked = text.replace("<sup>1</sup>", "");
        unmarked.chars().filter(|c| !c.is_whitespace() && !"<>*".contains(*c)).collect()
    };
    assert_eq!(letters(&shown), letters(exact));
    let metadata = "The dam".len() + "Ann Lee".len();
    let left: usize = text.split_whitespace().map(str::len).sum();
    assert!(left <= shown.len() + metadata, "{text}");
    if let Some(claim) = passage.claim {
        let claim = &corpus.annotations[0].claims[claim as usize];
        assert!(claim.pieces.iter().any(|a| passage.pieces.iter().any(|b| a.overlaps(*b))));
    }
    true
}

fn points_at_what_is_left(loaded: &Loaded, passage: &str) {
    let document = &loaded.corpus.documents[0];
    let found = &loaded.corpus.annotations[0];
    assert_eq!(loaded.errors().count(), 0, "{passage}");
    assert_eq!(document.text.len(), NOTED.len());
    let shown = |span: &synoptic_text::Span| {
        let text = span.of(&document.text);
        assert_eq!(text, span.of(NOTED), "{passage}");
        assert_eq!(text.trim(), text, "{passage}");
        assert!(!text.is_empty(), "{passage}");
    };
    for block in &document.blocks {
        block.pieces.iter().for_each(shown);
        assert!(!block.pieces.is_empty());
        block.inlines.iter().for_each(|inline| shown(&inline.span));
    }
    for sentence in &document.sentences {
        sentence.pieces.iter().for_each(shown);
        let block = document.block(sentence.block).expect("a sentence stands in a block");
        assert!(sentence.pieces.iter().all(|s| block.pieces.iter().any(|b| b.contains(*s))));
    }
    let blocks = u32::try_from(document.blocks.len()).expect("few");
    for section in &document.sections {
        assert!(section.first <= section.end && section.end.0 <= blocks, "{passage}");
        assert!(section.heading.is_none_or(|heading| heading.0 < blocks), "{passage}");
    }
    for note in &document.footnotes {
        shown(&note.span);
        assert!(note.block.0 < blocks);
        note.markers.iter().for_each(shown);
    }
    for claim in &found.claims {
        claim.pieces.iter().for_each(shown);
        claim.certainty_words.iter().chain(&claim.why.words).for_each(shown);
        assert!((claim.sentence as usize) < document.sentences.len());
    }
    for mention in &found.mentions {
        shown(&mention.span);
        assert!(loaded.corpus.entity(mention.entity).is_some());
    }
    found.quantities.iter().for_each(|quantity| shown(&quantity.span));
    found.times.iter().for_each(|time| shown(&time.span));
    found.quotations.iter().for_each(|quotation| shown(&quotation.marked));
}
