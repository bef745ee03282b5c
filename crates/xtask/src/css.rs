//! The page's style sheets as one, and what of it a single file needs for its first paint.
//!
//! Knows blocks, selectors and comments, no properties: a rule that could apply is kept. Whatever a
//! selector says in parentheses is not looked at, since there `:not` means the contrary.

use std::collections::BTreeSet;

/// A style sheet, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sheet(Vec<Rule>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Rule {
    /// `@layer a, b;`
    Statement(String),
    /// `@media (…) { … }` and other rules that hold rules.
    Group { condition: String, rules: Vec<Rule> },
    /// `a, b { … }`
    Style { selectors: Vec<String>, declarations: String },
    /// `@page { … }` and other rules that hold declarations or are kept as they are.
    Other(String),
}

impl Sheet {
    /// Reads a style sheet; what is not closed ends with the text.
    pub(crate) fn read(css: &str) -> Self {
        Self(rules(&without_comments(css)))
    }

    /// The rules that can apply to a page, by the classes and ids that stand in it.
    pub(crate) fn for_page(&self, html: &str) -> Self {
        Self(kept(&self.0, &Names::of(html)))
    }

    /// The sheet as text, without what only people need.
    pub(crate) fn text(&self) -> String {
        self.0.iter().map(Rule::text).collect()
    }
}

impl Rule {
    fn text(&self) -> String {
        match self {
            Self::Statement(text) | Self::Other(text) => text.clone(),
            Self::Group { condition, rules } => {
                let rules: String = rules.iter().map(Self::text).collect();
                format!("{condition}{{{rules}}}")
            }
            Self::Style { selectors, declarations } => {
                format!("{}{{{declarations}}}", selectors.join(","))
            }
        }
    }
}

fn kept(rules: &[Rule], names: &Names<'_>) -> Vec<Rule> {
    let keep = |rule: &Rule| match rule {
        Rule::Statement(_) | Rule::Other(_) => Some(rule.clone()),
        Rule::Group { condition, rules } => {
            let rules = kept(rules, names);
            (!rules.is_empty()).then(|| Rule::Group { condition: condition.clone(), rules })
        }
        Rule::Style { selectors, declarations } => {
            let selectors: Vec<String> =
                selectors.iter().filter(|one| names.could_match(one)).cloned().collect();
            let declarations = declarations.clone();
            (!selectors.is_empty()).then_some(Rule::Style { selectors, declarations })
        }
    };
    rules.iter().filter_map(keep).collect()
}

/// The classes and ids of a page.
struct Names<'h> {
    classes: BTreeSet<&'h str>,
    ids: BTreeSet<&'h str>,
}

impl<'h> Names<'h> {
    fn of(html: &'h str) -> Self {
        let values = |attribute: &'h str| {
            html.split(attribute).skip(1).filter_map(|rest| rest.split('"').next())
        };
        Self {
            classes: values(" class=\"").flat_map(str::split_whitespace).collect(),
            ids: values(" id=\"").collect(),
        }
    }

    fn could_match(&self, selector: &str) -> bool {
        let mut depth = 0_u32;
        let mut rest = selector;
        while let Some(at) = rest.find(['.', '#', '(', ')', '[', ']']) {
            let sign = rest.as_bytes()[at];
            rest = &rest[at + 1..];
            match sign {
                b'(' | b'[' => depth += 1,
                b')' | b']' => depth = depth.saturating_sub(1),
                _ if depth > 0 => {}
                sign => {
                    let is_name = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
                    let end = rest.find(|c| !is_name(c)).unwrap_or(rest.len());
                    let known = if sign == b'.' { &self.classes } else { &self.ids };
                    if !known.contains(&rest[..end]) {
                        return false;
                    }
                }
            }
        }
        true
    }
}

/// Which of the signs of a text stand in quotes, the quotes themselves among them.
#[derive(Default)]
struct Quotes {
    open: Option<char>,
    is_escaped: bool,
}

impl Quotes {
    /// Takes in the next sign; whether it stands in quotes.
    fn hold(&mut self, sign: char) -> bool {
        let was_escaped = std::mem::take(&mut self.is_escaped);
        match (self.open, sign) {
            (_, _) if was_escaped => {}
            (Some(_), '\\') => self.is_escaped = true,
            (Some(open), sign) if sign == open => {
                self.open = None;
                return true;
            }
            (None, '"' | '\'') => self.open = Some(sign),
            (Some(_) | None, _) => {}
        }
        self.open.is_some()
    }
}

fn without_comments(css: &str) -> String {
    let mut text = String::with_capacity(css.len());
    let mut quotes = Quotes::default();
    let mut rest = css;
    while let Some(sign) = rest.chars().next() {
        if !quotes.hold(sign)
            && let Some(comment) = rest.strip_prefix("/*")
        {
            text.push(' ');
            rest = comment.find("*/").map_or("", |end| &comment[end + 2..]);
            continue;
        }
        text.push(sign);
        rest = &rest[sign.len_utf8()..];
    }
    text
}

fn rules(css: &str) -> Vec<Rule> {
    let mut found = Vec::new();
    let mut rest = css;
    while let Some(at) = first(rest, &['{', ';']) {
        let prelude = squeezed(&rest[..at]);
        if rest[at..].starts_with(';') {
            found.push(Rule::Statement(format!("{prelude};")));
            rest = &rest[at + 1..];
            continue;
        }
        let body = &rest[at + 1..];
        let end = closing(body);
        let inner = &body[..end];
        let holds_rules = ["@media", "@layer", "@supports", "@container"];
        found.push(if holds_rules.iter().any(|name| prelude.starts_with(name)) {
            Rule::Group { condition: prelude, rules: rules(inner) }
        } else if prelude.starts_with('@') {
            Rule::Other(format!("{prelude}{{{}}}", squeezed(inner)))
        } else {
            Rule::Style { selectors: parts(&prelude, ','), declarations: declarations(inner) }
        });
        rest = body.get(end + 1..).unwrap_or_default();
    }
    found
}

/// `name:value` for each declaration, a semicolon between them.
fn declarations(body: &str) -> String {
    let tight = |one: String| match one.split_once(':') {
        Some((name, value)) => format!("{}:{}", name.trim(), value.trim()),
        None => one,
    };
    let all: Vec<String> = parts(body, ';').into_iter().map(tight).collect();
    all.join(";")
}

/// The parts between separators that stand neither in quotes nor in parentheses, without empty ones.
fn parts(text: &str, separator: char) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    loop {
        let end = first(rest, &[separator]).unwrap_or(rest.len());
        let part = squeezed(&rest[..end]);
        if !part.is_empty() {
            found.push(part);
        }
        match rest.get(end + 1..) {
            Some(more) => rest = more,
            None => return found,
        }
    }
}

/// Where one of the signs first stands outside quotes and parentheses.
fn first(text: &str, signs: &[char]) -> Option<usize> {
    let (mut quotes, mut depth) = (Quotes::default(), 0_u32);
    for (at, c) in text.char_indices() {
        match c {
            c if quotes.hold(c) => {}
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            c if depth == 0 && signs.contains(&c) => return Some(at),
            _ => {}
        }
    }
    None
}

/// Where the block ends that the text is the inside of.
fn closing(body: &str) -> usize {
    let mut depth = 0_u32;
    let mut from = 0;
    while let Some(at) = first(&body[from..], &['{', '}']) {
        let here = from + at;
        match (body.as_bytes()[here], depth) {
            (b'{', _) => depth += 1,
            (_, 0) => return here,
            (_, _) => depth -= 1,
        }
        from = here + 1;
    }
    body.len()
}

/// One space where there were more or a line's end, but for what stands in quotes.
fn squeezed(text: &str) -> String {
    let mut short = String::with_capacity(text.len());
    let mut quotes = Quotes::default();
    for sign in text.trim().chars() {
        match quotes.hold(sign) || !sign.is_whitespace() {
            true => short.push(sign),
            false if short.ends_with(' ') => {}
            false => short.push(' '),
        }
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEET: &str = "/* all */ @layer a, b;
        @layer a { .one, .two > p { color: red; margin: 0 1px } #here { top: 0; } }
        @media (max-width: 50rem) { .gone { left: 0 } }
        a:not(.gone)::before { content: \"; } .x\"; }
        @page { margin: 1cm; }";

    #[test]
    fn a_sheet_keeps_its_rules_and_loses_its_spaces() {
        insta::assert_snapshot!(Sheet::read(SHEET).text(), @r#"@layer a, b;@layer a{.one,.two > p{color:red;margin:0 1px}#here{top:0}}@media (max-width: 50rem){.gone{left:0}}a:not(.gone)::before{content:"; } .x"}@page{margin: 1cm;}"#);
    }

    #[test]
    fn a_page_gets_what_could_apply_to_it() {
        let html = "<p class=\"two other\"></p>";
        insta::assert_snapshot!(Sheet::read(SHEET).for_page(html).text(), @r#"@layer a, b;@layer a{.two > p{color:red;margin:0 1px}}a:not(.gone)::before{content:"; } .x"}@page{margin: 1cm;}"#);
    }

    #[test]
    fn what_stands_in_quotes_stays_as_it_is() {
        let sheet = r#"a::before { content: "a  /* b */  \"; } c"; } /* "gone */
            [title='  x  '] > b { quotes: "\\" '"  ' } c { background: url("a  b.svg") /* d */ red }"#;
        insta::assert_snapshot!(Sheet::read(sheet).text(), @r#"a::before{content:"a  /* b */  \"; } c"}[title='  x  '] > b{quotes:"\\" '"  '}c{background:url("a  b.svg") red}"#);
    }

    #[test]
    fn what_is_not_closed_ends_with_the_text() {
        for broken in ["a {", "a { b: c", "@media x { a {", "/* a", "a", "}", "\"", "a { b: \"} "] {
            Sheet::read(broken).text();
        }
    }
}
