//! Every mistake is told with its place and its cure.

use crate::folder::{ARTICLE, Folder, MANIFEST, problems_of};
use insta::assert_snapshot;

/// The problems of a corpus with this manifest and one sound article.
fn problems(manifest: &str) -> String {
    problems_of(&[("corpus.toml", manifest), ("documents/a.txt", ARTICLE)])
}

/// The same with lines added to the one document.
fn problems_with(lines: &str) -> String {
    problems(&format!("{MANIFEST}{lines}\n"))
}

#[test]
fn a_sound_folder_has_none() {
    assert_snapshot!(problems(MANIFEST), @"");
}

#[test]
fn a_folder_without_a_manifest() {
    assert_snapshot!(problems_of(&[("documents/a.txt", ARTICLE)]), @"corpus/corpus.toml:1: cannot be read (No such file or directory (os error 2)); check that the file exists and may be read");
}

#[test]
fn a_manifest_that_is_no_toml() {
    assert_snapshot!(problems("title = \"Accounts\"\ntitle = \"x\"\n\n[event\n"), @"
    corpus/corpus.toml:2: not valid TOML: duplicate key
    corpus/corpus.toml:4: not valid TOML: unclosed table, expected `]`
    ");
    assert_snapshot!(problems("title = \"Accounts\ndescription = \"x\"\n"), @r#"corpus/corpus.toml:1: not valid TOML: invalid basic string, expected `"`"#);
}

#[test]
fn an_empty_manifest() {
    assert_snapshot!(problems(""), @r#"
    corpus/corpus.toml:1: the manifest lists no documents; add a [[document]] with id and file for each
    corpus/corpus.toml:1: the manifest needs `description = "…"`; add it
    corpus/corpus.toml:1: the manifest needs `title = "…"`; add it
    "#);
}

#[test]
fn unknown_keys_are_named_with_the_nearest_known_one() {
    assert_snapshot!(problems_with("publishd = { value = \"2021\", reason = \"x\" }\ncolour = \"red\""), @"
    corpus/corpus.toml:7: unknown key `publishd` in a document; did you mean `published`?
    corpus/corpus.toml:8: unknown key `colour` in a document; known here: id, file, siglum, title, subtitle, series, outlet, country, genre, address, editor, published, authors, remarks, excerpt_only, passages
    ");
    assert_snapshot!(problems(&format!("tilte = \"x\"\n{MANIFEST}")), @"corpus/corpus.toml:1: unknown key `tilte` in the manifest; did you mean `title`?");
    assert_snapshot!(problems_with("genre = { value = \"news\", raeson = \"x\" }"), @r#"
    corpus/corpus.toml:7: a fact needs `reason = "…"`; add it
    corpus/corpus.toml:7: unknown key `raeson` in a fact; did you mean `reason`?
    "#);
}

#[test]
fn values_of_the_wrong_type() {
    assert_snapshot!(problems_with("siglum = 3\nexcerpt_only = \"yes\"\noutlet = \"Gazette\"\nremarks = \"one\"\nauthors = [\"Anna\"]\npassages = [1, \"\"]"), @r#"
    corpus/corpus.toml:7: `siglum` must be a text in quotes: "…", but is a number
    corpus/corpus.toml:8: `excerpt_only` must be true or false, but is a text
    corpus/corpus.toml:9: `outlet` must be a table: { … }, but is a text
    corpus/corpus.toml:10: `remarks` must be a list of texts: ["…", "…"]
    corpus/corpus.toml:11: `authors` must be a list of tables: [{ … }], but is a text
    corpus/corpus.toml:12: `passages` holds an empty text; take it out
    corpus/corpus.toml:12: `passages` must hold texts only, each in quotes: "…"
    "#);
    assert_snapshot!(problems("title = 3\ndescription = \" \"\ndocument = \"a\"\n"), @r#"
    corpus/corpus.toml:1: `title` must be a text in quotes: "…", but is a number
    corpus/corpus.toml:2: `description` is empty; fill it or leave it out
    corpus/corpus.toml:3: `document` must be a list of tables, each under its own [[document]], but is a text
    "#);
}

#[test]
fn ids_sigla_and_files_must_be_unique_and_usable() {
    let manifest = format!(
        "{MANIFEST}siglum = \"A\"\n[[document]]\nid = \"a\"\nfile = \"documents/a.txt\"\nsiglum = \"A\"\n[[document]]\nid = \"The B!\"\nfile = \"documents/b.txt\"\nsiglum = \"BB\"\n"
    );
    assert_snapshot!(problems(&manifest), @r#"
    corpus/corpus.toml:9: the id "a" is taken by the document of line 5; each document needs its own
    corpus/corpus.toml:10: the file "documents/a.txt" is taken by the document of line 6; each document needs its own
    corpus/corpus.toml:11: the siglum "A" is taken by the document of line 7; each document needs its own
    corpus/corpus.toml:13: the id "The B!" cannot stand in an address; use up to 40 small letters a-z, digits and single hyphens, such as "the-b"
    corpus/corpus.toml:14: there is no file corpus/documents/b.txt; check the name, which is relative to the folder of the manifest
    corpus/corpus.toml:15: `siglum` must be one letter, but is "BB"
    "#);
}

#[test]
fn dates_must_be_edtf() {
    let manifest = MANIFEST.replace(
        "\n[[document]]",
        "\n[event]\nname = \"x\"\ndates = \"2021-05-03/2021-05-01\"\n\n[[document]]",
    );
    assert_snapshot!(problems(&format!("{manifest}published = {{ value = \"3 May 2021\", reason = \"x\" }}\n")), @r#"
    corpus/corpus.toml:6: `dates` is no date ("2021-05-03/2021-05-01"): the interval ends before it begins
    corpus/corpus.toml:11: `published` is no date ("3 May 2021"): it should look like 2024, 2024-06, 2024-06-20, 195X or 2024-06-18/2024-06-19, with ~ for about and ? for uncertain
    corpus/corpus.toml:11: the manifest says that `published` is "3 May 2021", but corpus/documents/a.txt says "2021-05-03" (line 5); leave it out, or add overrides_text = true with the reason
    "#);
}

#[test]
fn files_that_cannot_be_read() {
    let folder = Folder::with(&[
        ("documents/a.txt", ARTICLE),
        ("documents/empty.txt", " \n"),
        ("documents/stray.md", ARTICLE),
        ("documents/README.md", "About."),
    ]);
    let entry = |id: &str, file: &str| {
        format!("[[document]]\nid = \"{id}\"\nfile = \"documents/{file}\"\n")
    };
    let manifest = [
        MANIFEST.to_owned(),
        entry("gone", "gone.txt"),
        entry("empty", "empty.txt"),
        entry("latin", "latin.txt"),
    ];
    folder.write("corpus.toml", manifest.concat().as_bytes());
    folder.write("documents/latin.txt", b"Title\n\nA caf\xe9 by the river.\n");
    let loaded = folder.load();
    assert_snapshot!(folder.problems(&loaded), @"
    corpus/corpus.toml:9: there is no file corpus/documents/gone.txt; check the name, which is relative to the folder of the manifest
    corpus/documents/empty.txt:1: the file is empty; put the text in or take it out
    corpus/documents/latin.txt:3: not UTF-8 at byte 12 (0xE9); save the file as UTF-8
    (warning) corpus/documents/stray.md:1: is not listed in corpus.toml; add a [[document]] for it or move it out of the folder
    ");
    assert_eq!(loaded.corpus.documents.len(), 1, "the rest comes out");
    assert!(loaded.into_result().is_err());
}

#[test]
fn a_manifest_that_is_not_utf_8() {
    let folder = Folder::with(&[]);
    folder.write("corpus.toml", b"title = \"\xff\"\n");
    assert_snapshot!(folder.problems(&folder.load()), @"corpus/corpus.toml:1: not UTF-8 at byte 9 (0xFF); save the file as UTF-8");
}

#[test]
fn lists_of_entities() {
    let entities = "[person]\nanna = [\"Anna Huber\", \"Huber\", \"Huber\"]\nBen_ = [\"Ben\"]\ncarl = []\ndora = \"Dora\"\n[place]\nanna = [\"Oberau\", \"Anna Huber\"]\n[peson]\nx = [\"X\"]\n";
    assert_snapshot!(problems_of(&[("corpus.toml", MANIFEST), ("documents/a.txt", ARTICLE), ("entities.toml", entities)]), @r#"
    corpus/entities.toml:2: `anna` lists "Huber" twice; take one out
    corpus/entities.toml:3: the id `Ben_` cannot stand in an address; write it as `ben`
    corpus/entities.toml:4: `carl` has no name; write at least carl = ["Full name"]
    corpus/entities.toml:5: `dora` must be a list of texts: ["…", "…"]
    corpus/entities.toml:7: "Anna Huber" is a form of `anna` and of Anna Huber; leave it with the one it means in these documents
    corpus/entities.toml:7: the id `anna` already stands for Anna Huber; choose another
    corpus/entities.toml:8: unknown kind [peson]; did you mean [person]?
    "#);
}

#[test]
fn lists_of_topics() {
    let topics = "[[topic]]\nid = \"flood\"\nname = \"The flood\"\nwords = [\"flood\"]\n[[topic]]\nid = \"flood\"\nname = \"Again\"\nword = [\"flood\"]\n[[topic]]\nid = \"A B\"\nwords = [\"x\"]\n";
    assert_snapshot!(problems_of(&[("corpus.toml", MANIFEST), ("documents/a.txt", ARTICLE), ("topics.toml", topics)]), @r#"
    corpus/topics.toml:5: a topic needs the words that point to it: words = ["…", "…"]
    corpus/topics.toml:6: the id "flood" already stands for 'The flood'; choose another
    corpus/topics.toml:8: unknown key `word` in a topic; did you mean `words`?
    corpus/topics.toml:9: a topic needs `name = "…"`; add it
    "#);
}

#[test]
fn many_at_once_stand_in_order_of_file_and_line() {
    let manifest = "title = \"Accounts\"\n[[document]]\nid = \"a\"\nfile = \"documents/a.txt\"\ncountri = 1\n[[document]]\nid = \"b\"\n[[document]]\nfile = \"documents/c.txt\"\n";
    assert_snapshot!(problems_of(&[("corpus.toml", manifest), ("documents/a.txt", ""), ("topics.toml", "[[topik]]\n")]), @r#"
    corpus/corpus.toml:1: the manifest needs `description = "…"`; add it
    corpus/corpus.toml:5: unknown key `countri` in a document; did you mean `country`?
    corpus/corpus.toml:6: a document needs `file = "…"`; add it
    corpus/corpus.toml:8: a document needs `id = "…"`; add it
    corpus/documents/a.txt:1: the file is empty; put the text in or take it out
    corpus/topics.toml:1: unknown key `topik` in the list of topics; did you mean `topic`?
    "#);
}
