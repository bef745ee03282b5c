//! A table as Markdown, to be read: each row a quotation with who says it; a table of figures where
//! nothing is quoted.

use crate::json::Json;
use crate::table::{Group, Head, Shown, Table};
use synoptic_view::date_in_full;

/// The table below its head.
pub(crate) fn with_head(head: &Head, table: &Table) -> String {
    let mut out = ["# ", &escaped(&head.view), "\n\n"].concat();
    for (name, value) in head.lines() {
        let value = match name {
            "Address" => ["<", &value, ">"].concat(),
            _ => escaped(&value),
        };
        out.push_str(&["- ", name, ": ", &value, "\n"].concat());
    }
    out.push('\n');
    out.push_str(&plain(table));
    out
}

/// The table alone.
pub(crate) fn plain(table: &Table) -> String {
    let is_quoting = table.columns.iter().any(|column| column.shown == Shown::Quoted);
    let mut out = String::new();
    for group in &table.groups {
        if !group.title.is_empty() {
            out.push_str(&["## ", &escaped(&group.title), "\n\n"].concat());
        }
        if !group.line.is_empty() {
            out.push_str(&["*", &escaped(&group.line), "*\n\n"].concat());
        }
        match is_quoting {
            true => group.rows.iter().for_each(|row| quotation(table, row, &mut out)),
            false => figures(table, group, &mut out),
        }
        for note in &group.notes {
            out.push_str(&["- ", note, "\n"].concat());
        }
        if !group.notes.is_empty() {
            out.push('\n');
        }
    }
    out
}

/// The words, and below them who says so, where, on whose word.
fn quotation(table: &Table, row: &[Json], out: &mut String) {
    let find = |shown: Shown| {
        let mut cells = table.columns.iter().zip(row);
        cells.find(|(column, _)| column.shown == shown).map(|(_, value)| value.plain())
    };
    let target = find(Shown::Target).unwrap_or_default();
    let mut facts = Vec::new();
    for (column, value) in table.columns.iter().zip(row) {
        let value = value.plain();
        if value.is_empty() {
            continue;
        }
        match column.shown {
            Shown::Quoted => out.push_str(&["> ", &opening(&escaped(&value)), "\n>\n"].concat()),
            Shown::Bold => facts.push(["**", &escaped(&value), "**"].concat()),
            Shown::Linked if target.is_empty() => facts.push(escaped(&value)),
            Shown::Linked => facts.push(["[", &escaped(&value), "](<", &target, ">)"].concat()),
            Shown::Plain => facts.push(escaped(&value)),
            Shown::Date => facts.push(date_in_full(&value)),
            Shown::Titled => facts.push([&column.title, ": ", &escaped(&value)].concat()),
            Shown::Target | Shown::Never => {}
        }
    }
    out.push_str(&["> — ", &facts.join(" · "), "\n\n"].concat());
}

/// A row for each row.
fn figures(table: &Table, group: &Group, out: &mut String) {
    let titles = table.columns.iter().map(|column| column.title.clone().into_owned());
    let titles: Vec<String> = titles.filter(|title| !title.is_empty()).collect();
    line(&titles, out);
    line(&vec!["---".to_owned(); titles.len()], out);
    for row in &group.rows {
        let cells = table.columns.iter().zip(row).filter(|(column, _)| !column.title.is_empty());
        let cells = cells.map(|(_, value)| escaped(&value.plain()).replace('|', "\\|"));
        line(&cells.collect::<Vec<_>>(), out);
    }
    out.push('\n');
}

fn line(cells: &[String], out: &mut String) {
    out.push_str(&["| ", &cells.join(" | "), " |\n"].concat());
}

/// The text with what Markdown would take for marks of its own kept as characters.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '\\' | '`' | '*' | '_' | '<' | '&' | '[' | ']' => out.extend(['\\', char]),
            '\n' | '\r' => out.push(' '),
            other => out.push(other),
        }
    }
    out
}

/// The same where it opens a line, so that it makes no heading and no list.
fn opening(text: &str) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let after = &text[digits..];
    if digits > 0 && after.starts_with(['.', ')']) {
        return [&text[..digits], "\\", after].concat();
    }
    let is_mark = text.starts_with(['#', '+', '-', '>', '=', '~']);
    if is_mark { ["\\", text].concat() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::column;

    #[test]
    fn words_stay_as_they_are_read() {
        assert_eq!(escaped("a *b* [1] <c>"), "a \\*b\\* \\[1\\] \\<c>");
        assert_eq!(opening("2024. A year"), "2024\\. A year");
        assert_eq!(opening("- not a list"), "\\- not a list");
        assert_eq!(opening("12 tons"), "12 tons");
    }

    #[test]
    fn what_quotes_nothing_is_a_table() {
        let columns =
            vec![column("name", "name", Shown::Plain), column("quoted", "quoted", Shown::Plain)];
        let rows = vec![vec![Json::from("A | B"), 3_u32.into()]];
        insta::assert_snapshot!(plain(&Table::plain("entities", columns, rows)), @r"
        | name | quoted |
        | --- | --- |
        | A \| B | 3 |
        ");
    }
}
