//! Making one file of the page: the template that trunk built, with the head and the drawing of a view.
//!
//! The rules that a view needs stand in its file, so that nothing is waited for before the first paint;
//! the whole style sheet comes with the program.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::path::Path;

use crate::css::Sheet;
use crate::places;

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

/// What all files are made from.
#[derive(Debug, Clone)]
pub(crate) struct Template {
    /// The page without its style sheets.
    html: String,
    sheet: Sheet,
    /// Where the whole style sheet is.
    address: String,
}

/// What `public/start.js` draws where the program does not start.
const SAID_AT_FAILURE: &str = "<main class=\"page\"><div class=\"notice notice--warn\"><button class=\"button\"></button></div></main>";

impl Template {
    /// Takes up what trunk built, and writes its style sheets as one beside it.
    pub(crate) fn take_up(dist: &Path, public_url: &str) -> Outcome<Self> {
        let mut html = places::read(&dist.join("index.html"))?;
        let mut css = String::new();
        while let Some(at) = html.find("<link rel=\"stylesheet\"") {
            let end = html[at..].find('>').map_or(html.len(), |length| at + length + 1);
            let address =
                html[at..end].split("href=\"").nth(1).and_then(|rest| rest.split('"').next());
            let address = address.ok_or_else(|| missing("address of a style sheet"))?;
            let file = dist.join(address.strip_prefix(public_url).unwrap_or(address));
            css.push_str(&places::read(&file)?);
            places::remove_file(&file)?;
            html.replace_range(at..end, "");
        }
        let sheet = Sheet::read(&css);
        let text = sheet.text();
        let hash: String =
            Sha256::digest(&text).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let name = format!("style-{hash}.css");
        places::write(&dist.join(&name), &text)?;
        let address = format!("{public_url}{name}");
        let given = format!("<script src=\"start.js\" data-style=\"{address}\"");
        Ok(Self { html: html.replacen("<script src=\"start.js\"", &given, 1), sheet, address })
    }

    /// The same page with the rules that it needs, and their hash in its policy.
    fn styled(&self, page: &str) -> Outcome<String> {
        let rules = self.sheet.for_page(&[page, SAID_AT_FAILURE].concat()).text();
        let hash = STANDARD.encode(Sha256::digest(&rules));
        let policy = format!("style-src 'self' 'sha256-{hash}'");
        let page = page.replacen("style-src 'self'", &policy, 1);
        before(&page, "</head>", &format!("<style>{rules}</style>"))
    }
}

/// The file of a view.
pub(crate) fn page(template: &Template, head: &Head<'_>, view: &View) -> Outcome<String> {
    let mut page = between(&template.html, "<title>", "</title>", &escaped(head.title))?;
    let description = escaped(head.description);
    page = between(&page, "<meta name=\"description\" content=\"", "\">", &description)?;
    let start = if view.is_tool { "now" } else { "later" };
    page =
        page.replacen("<html lang=\"en\"", &format!("<html lang=\"en\" data-start=\"{start}\""), 1);
    let mut tags = card(head);
    if view.is_tool {
        tags.push_str(&preloads(&template.html));
    }
    page = before(&page, "</head>", &tags)?;
    template.styled(&between(&page, "<div id=\"app\">", "</div>", &view.html)?)
}

/// The file for addresses that nobody knows: the program finds out what was meant.
pub(crate) fn unknown(template: &Template) -> Outcome<String> {
    let Template { html, address, .. } = template;
    let style = format!("<link rel=\"stylesheet\" href=\"{address}\">");
    let tags = format!("<meta name=\"robots\" content=\"noindex\">{style}{}", preloads(html));
    before(html, "</head>", &tags)
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

    fn template() -> Template {
        let sheet = Sheet::read("main{top:0}.gone{left:0}");
        Template { html: TEMPLATE.to_owned(), sheet, address: "/style-1.css".to_owned() }
    }

    const TEMPLATE: &str = "<html lang=\"en\"><head><meta content=\"style-src 'self'; x\"><title>T</title><meta name=\"description\" content=\"D\"><script src=\"start.js\" data-program=\"/p.js\" data-wasm=\"/p.wasm\"></script></head><body><div id=\"app\"><p>…</p></div></body></html>";

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
        let made = page(&template(), &head, &view).expect("the template is whole");
        insta::assert_snapshot!(made, @r#"<html lang="en" data-start="later"><head><meta content="style-src 'self' 'sha256-qBOly0vInC3yedjsqtYvH5A9NOHyXAigGNp8WmcGjho='; x"><title>A &amp; B</title><meta name="description" content="&quot;D&quot;"><script src="start.js" data-program="/p.js" data-wasm="/p.wasm"></script><meta property="og:title" content="A &amp; B"><meta property="og:description" content="&quot;D&quot;"><meta property="og:type" content="website"><link rel="canonical" href="https://x.org/x"><meta property="og:url" content="https://x.org/x"><meta name="twitter:card" content="summary"><style>main{top:0}</style></head><body><div id="app"><main>view</main></div></body></html>"#);
    }

    #[test]
    fn a_tool_s_program_is_fetched_at_once() {
        let view = view(true);
        let head = Head { title: &view.title, description: "", address: None, card: None };
        let made = page(&template(), &head, &view).expect("the template is whole");
        assert!(
            made.contains("data-start=\"now\"") && made.contains("href=\"/p.wasm\" as=\"fetch\"")
        );
        assert!(!made.contains("canonical"));
    }
}
