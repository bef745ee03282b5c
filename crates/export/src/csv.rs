//! A table as CSV: RFC 4180, every field quoted, the titles first, every record with as many fields as
//! they are. Where a row comes from is said in the row itself: whatever reads the file need skip nothing,
//! and rows of several files can stand in one.

use crate::table::{Head, Table};

/// Says that the file is UTF-8; without it, Excel takes it for the system's own encoding.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The titles of what follows a row's own values: the corpus, and the address of the view.
const ORIGIN: [&str; 2] = ["corpus", "view"];

/// The table, each row with where it comes from.
pub(crate) fn with_origin(head: &Head, table: &Table) -> String {
    let mut out = String::from(BYTE_ORDER_MARK);
    records(&mut out, table, &ORIGIN, &[&head.corpus, &head.address]);
    out
}

/// The table alone: the titles, then the rows.
pub(crate) fn plain(table: &Table) -> String {
    let mut out = String::new();
    records(&mut out, table, &[], &[]);
    out
}

/// The titles, then the rows, with what follows them.
fn records(out: &mut String, table: &Table, titles: &[&str], values: &[&str]) {
    let own = table.columns.iter().map(|column| column.title.as_ref());
    let own = own.filter(|title| !title.is_empty());
    record(out, own.chain(titles.iter().copied()));
    for row in table.rows() {
        let titled = table.columns.iter().zip(row).filter(|(column, _)| !column.title.is_empty());
        let fields: Vec<String> = titled.map(|(_, value)| value.plain()).collect();
        record(out, fields.iter().map(String::as_str).chain(values.iter().copied()));
    }
}

fn record<'f>(out: &mut String, fields: impl Iterator<Item = &'f str>) {
    for (at, field) in fields.enumerate() {
        out.push_str(if at == 0 { "\"" } else { ",\"" });
        if is_formula(field) {
            out.push('\'');
        }
        out.push_str(&field.replace('"', "\"\""));
        out.push('"');
    }
    out.push_str("\r\n");
}

/// Whether a spreadsheet would run a field instead of showing it. An apostrophe before it says
/// that it is text; a number of its own is harmless.
fn is_formula(field: &str) -> bool {
    const STARTS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    let is_number = || {
        let digits = field.trim_start_matches('-');
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    };
    field.starts_with(STARTS) && !is_number()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Json;
    use crate::table::{Shown, column};

    fn table(texts: &[&str]) -> Table {
        let columns = vec![
            column("quotation", "text", Shown::Quoted),
            column("", "start", Shown::Never),
            column("source", "outlet", Shown::Bold),
        ];
        let rows = texts.iter().map(|text| vec![Json::from(*text), 1_u32.into(), "A".into()]);
        Table::plain("passages", columns, rows.collect())
    }

    #[test]
    fn quotes_and_lines_stay_in_their_field() {
        insta::assert_snapshot!(plain(&table(&["“No,” he\nsaid \"again\""])).replace('\r', "␍"), @r#"
        "quotation","source"␍
        "“No,” he
        said ""again""","A"␍
        "#);
    }

    #[test]
    fn no_field_is_a_formula() {
        let dangerous = ["=1+1", "+1-2", "-x", "@SUM(A1)", "\t=1", "＝1"];
        let written = plain(&table(&dangerous));
        for text in dangerous {
            assert!(written.contains(&["\"'", text].concat()), "{text}");
        }
        assert!(plain(&table(&["-5", "-3.5"])).contains("\"-5\""));
    }

    #[test]
    fn the_titles_come_first_and_every_row_says_where_it_is_from() {
        let head = Head { corpus: "C".into(), address: "https://c/v".into(), ..Head::default() };
        assert_eq!(
            with_origin(&head, &table(&["x"])),
            "\u{feff}\"quotation\",\"source\",\"corpus\",\"view\"\r\n\
             \"x\",\"A\",\"C\",\"https://c/v\"\r\n"
        );
    }
}
