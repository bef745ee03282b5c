//! A table as CSV: RFC 4180, every field quoted, every record with as many fields as the others.

use crate::table::{Head, Table};

/// Says that the file is UTF-8; without it, Excel takes it for the system's own encoding.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The table below its head: four records of a name and a value, an empty record, the titles.
pub(crate) fn with_head(head: &Head, table: &Table) -> String {
    let mut out = String::from(BYTE_ORDER_MARK);
    let titles = titles(table);
    let mut padded = |fields: [&str; 2]| {
        let rest = titles.len().saturating_sub(fields.len());
        let fields = fields.into_iter().take(titles.len()).chain(std::iter::repeat_n("", rest));
        record(&mut out, fields);
    };
    for (name, value) in head.lines() {
        padded([name, &value]);
    }
    padded(["", ""]);
    out.push_str(&plain(table));
    out
}

/// The table alone: the titles, then the rows.
pub(crate) fn plain(table: &Table) -> String {
    let mut out = String::new();
    record(&mut out, titles(table).into_iter());
    for row in table.rows() {
        let titled = table.columns.iter().zip(row).filter(|(column, _)| !column.title.is_empty());
        let fields: Vec<String> = titled.map(|(_, value)| value.plain()).collect();
        record(&mut out, fields.iter().map(String::as_str));
    }
    out
}

fn titles(table: &Table) -> Vec<&str> {
    let titles = table.columns.iter().map(|column| column.title.as_ref());
    titles.filter(|title| !title.is_empty()).collect()
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
    fn the_head_is_as_wide_as_the_rows() {
        let head = Head { corpus: "C".into(), view: "V".into(), ..Head::default() };
        let written = with_head(&head, &table(&["x"]));
        assert!(
            written
                .starts_with("\u{feff}\"Corpus\",\"C\"\r\n\"View\",\"V\"\r\n\"Filters\",\"none\"")
        );
        assert!(written.ends_with("\"\",\"\"\r\n\"quotation\",\"source\"\r\n\"x\",\"A\"\r\n"));
    }
}
