//! A file for every address, its view drawn in it. A static host answers only what lies in its folder:
//! each known route gets a file, so that deep links answer 200, and so that its text can be read before
//! the program runs, without it, and by search engines. `404.html` is for unknown addresses alone.
//!
//! A route such as `/passages` gets `passages/index.html`, and `passages.html` beside it: GitHub
//! Pages answers `/passages` with the latter and `/passages/` with the former, where the folder
//! alone would cost a redirect.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::child;
use crate::console;
use crate::failure::{Failure, Outcome};
use crate::html::{self, Head, Template};
use crate::places::{self, Places};

/// A view as `synoptic-prerender` prints it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct View {
    /// Its path, beginning with a slash.
    pub(crate) path: String,
    pub(crate) title: String,
    pub(crate) description: String,
    /// Whether its program starts at once.
    pub(crate) is_tool: bool,
    /// The elements within `#app`.
    pub(crate) html: String,
}

/// Draws the views of a corpus.
pub(crate) fn draw(places: &Places, corpus: &Path) -> Outcome<Vec<View>> {
    console::note("drawing every view into a file of its own");
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(&places.root)
        .args(["run", "--quiet", "--package", "synoptic-prerender", "--"])
        .arg(corpus)
        .env("CARGO_TARGET_DIR", &places.target);
    parse(&child::output(&mut cargo, "mend what it says above")?)
}

fn parse(printed: &str) -> Outcome<Vec<View>> {
    let mut views: Vec<View> = printed.lines().map(view).collect::<Outcome<_>>()?;
    views.sort_by(|a, b| a.path.cmp(&b.path));
    views.dedup_by(|a, b| a.path == b.path);
    match views.first() {
        Some(first) if first.path == "/" => Ok(views),
        Some(_) | None => Err(broken("no front page")),
    }
}

fn view(line: &str) -> Outcome<View> {
    let value: Value = serde_json::from_str(line).map_err(|error| broken(&error.to_string()))?;
    let text = |key: &str| {
        let text = value.get(key).and_then(Value::as_str).map(str::to_owned);
        text.ok_or_else(|| broken(&format!("no {key}")))
    };
    let path = text("path")?;
    let inner = path.trim_matches('/');
    let unsafe_part = |part: &str| part.is_empty() || part.starts_with('.') || part.contains('\\');
    if !inner.is_empty()
        && (inner.split('/').any(unsafe_part) || inner.contains(['?', '#', '%', ' ']))
    {
        return Err(broken(&format!("{path:?} is not a path")));
    }
    Ok(View {
        path: format!("/{inner}"),
        title: text("title")?,
        description: text("description")?,
        is_tool: value.get("tool").and_then(Value::as_bool).ok_or_else(|| broken("no tool"))?,
        html: text("html")?,
    })
}

fn broken(what: &str) -> Failure {
    Failure::new(format!("`synoptic-prerender` printed {what}"), "mend crates/prerender")
}

/// Writes a file for each view, `404.html`, and, for a known site, a sitemap.
pub(crate) fn write(
    dist: &Path,
    views: &[View],
    public_url: &str,
    site_url: Option<&str>,
) -> Outcome {
    let template = Template::take_up(dist, public_url)?;
    let base = public_url.trim_end_matches('/');
    for view in views {
        let address = site_url.map(|site| format!("{site}{base}{}", view.path));
        let head = Head {
            title: &view.title,
            description: &view.description,
            address: address.as_deref(),
            card: site_url.map(|site| format!("{site}{base}/card.png")),
        };
        let page = html::page(&template, &head, view)?;
        let path = view.path.trim_start_matches('/');
        places::write(&dist.join(path).join("index.html"), &page)?;
        if !path.is_empty() {
            places::write(&dist.join(format!("{path}.html")), &page)?;
        }
    }
    places::write(&dist.join("404.html"), &html::unknown(&template)?)?;
    if let Some(site) = site_url {
        places::write(&dist.join("sitemap.xml"), &sitemap(views, &format!("{site}{base}")))?;
        let robots = format!("User-agent: *\nAllow: /\nSitemap: {site}{base}/sitemap.xml\n");
        places::write(&dist.join("robots.txt"), &robots)?;
    }
    console::note(&format!("{} addresses and 404.html", views.len()));
    Ok(())
}

fn sitemap(views: &[View], site: &str) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for view in views {
        xml.push_str(&format!("<url><loc>{site}{}</loc></url>\n", view.path));
    }
    xml.push_str("</urlset>\n");
    xml
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(path: &str) -> String {
        format!(
            "{{\"path\":{path:?},\"title\":\"T\",\"description\":\"D\",\"tool\":false,\"html\":\"<p>x</p>\"}}\n"
        )
    }

    #[test]
    fn views_are_sorted_and_end_without_a_slash() {
        let printed =
            [line("/"), line("/passages/"), line("read/issi"), line("/passages")].concat();
        let views = parse(&printed).expect("are views");
        let paths: Vec<&str> = views.iter().map(|view| view.path.as_str()).collect();
        assert_eq!(paths, ["/", "/passages", "/read/issi"]);
    }

    #[test]
    fn what_would_leave_the_folder_or_is_no_view_is_refused() {
        for path in ["/../etc", "/a//b", "/a?b=c"] {
            assert!(parse(&[line("/"), line(path)].concat()).is_err(), "{path}");
        }
        assert!(parse("error: no such corpus").is_err());
        assert!(parse(&line("/passages")).is_err(), "a page without a front");
    }

    #[test]
    fn a_sitemap_has_whole_addresses() {
        let views = parse(&[line("/"), line("/a")].concat()).expect("are views");
        insta::assert_snapshot!(sitemap(&views, "https://name.github.io/x"), @r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://name.github.io/x/</loc></url>
        <url><loc>https://name.github.io/x/a</loc></url>
        </urlset>
        "#);
    }
}
