//! Making one file of the page: the template that trunk built, with the head and the drawing of a view.

use crate::failure::{Failure, Outcome};
use crate::views::View;

/// What the head of a file says of its view.
#[derive(Debug, Clone)]
pub(crate) struct Head<'a> {
    pub(crate) title: &'a str,
    pub(crate) description: &'a str,
    /// Its whole address, where the site is known.
    pub(crate) address: Option<&'a str>,
    /// The picture that goes with a link, where the site is known.
    pub(crate) card: Option<String>,
}

/// The file of a view.
pub(crate) fn page(template: &str, head: &Head<'_>, view: &View) -> Outcome<String> {
    let mut page = between(template, "<title>", "</title>", &escaped(head.title))?;
    let description = escaped(head.description);
    page = between(&page, "<meta name=\"description\" content=\"", "\">", &description)?;
    let start = if view.is_tool { "now" } else { "later" };
    page =
        page.replacen("<html lang=\"en\"", &format!("<html lang=\"en\" data-start=\"{start}\""), 1);
    let mut tags = card(head);
    if view.is_tool {
        tags.push_str(&preloads(template));
    }
    page = before(&page, "</head>", &tags)?;
    between(&page, "<div id=\"app\">", "</div>", &view.html)
}

/// The file for addresses that nobody knows: the program finds out what was meant.
pub(crate) fn unknown(template: &str) -> Outcome<String> {
    let tags = format!("<meta name=\"robots\" content=\"noindex\">{}", preloads(template));
    before(template, "</head>", &tags)
}

/// How a link to the view looks where it is shared.
fn card(head: &Head<'_>) -> String {
    let meta = |kind: &str, name: &str, content: &str| {
        format!("<meta {kind}=\"{name}\" content=\"{}\">", escaped(content))
    };
    let mut tags = meta("property", "og:title", head.title);
    tags.push_str(&meta("property", "og:description", head.description));
    tags.push_str(&meta("property", "og:type", "website"));
    if let Some(address) = head.address {
        tags.push_str(&format!("<link rel=\"canonical\" href=\"{}\">", escaped(address)));
        tags.push_str(&meta("property", "og:url", address));
    }
    if let Some(picture) = &head.card {
        tags.push_str(&meta("property", "og:image", picture));
    }
    let kind = if head.card.is_some() { "summary_large_image" } else { "summary" };
    tags.push_str(&meta("name", "twitter:card", kind));
    tags
}

/// Lets the browser fetch the program while it reads the rest.
fn preloads(template: &str) -> String {
    let value = |key: &str| {
        let (_, rest) = template.split_once(key)?;
        rest.split('"').next()
    };
    match (value("data-program=\""), value("data-wasm=\"")) {
        (Some(program), Some(wasm)) => format!(
            "<link rel=\"modulepreload\" href=\"{program}\"><link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>"
        ),
        (_, _) => String::new(),
    }
}

/// The page with what stands between two marks replaced.
fn between(page: &str, open: &str, close: &str, text: &str) -> Outcome<String> {
    let found = page.find(open).map(|at| at + open.len());
    let found = found.and_then(|start| Some((start, start + page[start..].find(close)?)));
    let (start, end) = found.ok_or_else(|| missing(open))?;
    Ok([&page[..start], text, &page[end..]].concat())
}

fn before(page: &str, mark: &str, text: &str) -> Outcome<String> {
    let at = page.find(mark).ok_or_else(|| missing(mark))?;
    Ok([&page[..at], text, &page[at..]].concat())
}

fn missing(mark: &str) -> Failure {
    Failure::new(format!("index.html has no {mark}"), "write it into index.html")
}

fn escaped(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    escaped.replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "<html lang=\"en\"><head><title>T</title><meta name=\"description\" content=\"D\"><script src=\"start.js\" data-program=\"/p.js\" data-wasm=\"/p.wasm\"></script></head><body><div id=\"app\"><p>…</p></div></body></html>";

    fn view(is_tool: bool) -> View {
        let text = |text: &str| text.to_owned();
        View {
            path: text("/x"),
            title: text("A & B"),
            description: text("\"D\""),
            is_tool,
            html: text("<main>view</main>"),
        }
    }

    #[test]
    fn a_file_has_the_head_and_the_drawing_of_its_view() {
        let view = view(false);
        let head = Head {
            title: &view.title,
            description: &view.description,
            address: Some("https://x.org/x"),
            card: None,
        };
        let made = page(TEMPLATE, &head, &view).expect("the template is whole");
        insta::assert_snapshot!(made, @r#"<html lang="en" data-start="later"><head><title>A &amp; B</title><meta name="description" content="&quot;D&quot;"><script src="start.js" data-program="/p.js" data-wasm="/p.wasm"></script><meta property="og:title" content="A &amp; B"><meta property="og:description" content="&quot;D&quot;"><meta property="og:type" content="website"><link rel="canonical" href="https://x.org/x"><meta property="og:url" content="https://x.org/x"><meta name="twitter:card" content="summary"></head><body><div id="app"><main>view</main></div></body></html>"#);
    }

    #[test]
    fn a_tool_s_program_is_fetched_at_once() {
        let view = view(true);
        let head = Head { title: &view.title, description: "", address: None, card: None };
        let made = page(TEMPLATE, &head, &view).expect("the template is whole");
        assert!(
            made.contains("data-start=\"now\"") && made.contains("href=\"/p.wasm\" as=\"fetch\"")
        );
        assert!(!made.contains("canonical"));
    }
}
