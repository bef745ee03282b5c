//! A page for every address. A static host answers only what lies in its folder: each known route
//! gets the page as its own file, so that deep links answer 200; `404.html` is for unknown
//! addresses alone.
//!
//! A route such as `/passages` gets `passages/index.html`, and `passages.html` beside it: GitHub
//! Pages answers `/passages` with the latter and `/passages/` with the former, where the folder
//! alone would cost a redirect.

use std::path::Path;
use std::process::Command;

use crate::child;
use crate::console;
use crate::failure::{Failure, Outcome};
use crate::places::{self, Places};

/// The paths that the page answers to for a corpus, each beginning with a slash.
/// The program `synoptic` knows them.
pub(crate) fn list(places: &Places, corpus: &Path) -> Outcome<Vec<String>> {
    console::note("asking `synoptic routes` for the addresses");
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(&places.root)
        .args(["run", "--quiet", "--package", "synoptic-cli", "--", "routes"])
        .arg(corpus)
        .env("CARGO_TARGET_DIR", &places.target);
    match child::output(&mut cargo, "mend what it says above") {
        Ok(printed) => parse(&printed),
        // Until the program has the command, the front page is the only address.
        Err(failure) if failure.to_string().contains("unrecognized subcommand") => {
            console::note("`synoptic` has no `routes` yet: the front page alone gets a page");
            parse("")
        }
        Err(failure) => Err(failure),
    }
}

fn parse(printed: &str) -> Outcome<Vec<String>> {
    let mut routes = vec!["/".to_owned()];
    for line in printed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let path = line.trim_matches('/');
        let unsafe_part =
            |part: &str| part.is_empty() || part.starts_with('.') || part.contains('\\');
        if path.is_empty() {
            continue;
        }
        if path.split('/').any(unsafe_part) || path.contains(['?', '#', '%', ' ']) {
            let what = format!("`synoptic routes` printed {line:?}, which is not a path");
            return Err(Failure::new(what, "mend the routes in crates/view"));
        }
        routes.push(format!("/{path}"));
    }
    routes.sort();
    routes.dedup();
    Ok(routes)
}

/// Writes a page for each route, `404.html`, and, for a known site, a sitemap.
pub(crate) fn write_pages(
    dist: &Path,
    routes: &[String],
    public_url: &str,
    site_url: Option<&str>,
) -> Outcome {
    let html = places::read(&dist.join("index.html"))?;
    let base = public_url.trim_end_matches('/');
    for route in routes {
        let canonical =
            site_url.map(|site| format!("<link rel=\"canonical\" href=\"{site}{base}{route}\">"));
        let page = in_head(&html, canonical.as_deref().unwrap_or_default())?;
        let path = route.trim_start_matches('/');
        places::write(&dist.join(path).join("index.html"), &page)?;
        if !path.is_empty() {
            places::write(&dist.join(format!("{path}.html")), &page)?;
        }
    }
    places::write(
        &dist.join("404.html"),
        &in_head(&html, "<meta name=\"robots\" content=\"noindex\">")?,
    )?;
    if let Some(site) = site_url {
        places::write(&dist.join("sitemap.xml"), &sitemap(routes, &format!("{site}{base}")))?;
    }
    console::note(&format!("{} addresses and 404.html", routes.len()));
    Ok(())
}

fn in_head(html: &str, tag: &str) -> Outcome<String> {
    let Some(end) = html.find("</head>") else {
        return Err(Failure::new("index.html does not close its head", "write </head> into it"));
    };
    Ok(format!("{}{tag}{}", &html[..end], &html[end..]))
}

fn sitemap(routes: &[String], site: &str) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for route in routes {
        xml.push_str(&format!("<url><loc>{site}{route}</loc></url>\n"));
    }
    xml.push_str("</urlset>\n");
    xml
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes_are_sorted_and_end_without_a_slash() {
        let routes = parse("/\n/passages/\nread/issi\n/passages\n\n").expect("are paths");
        assert_eq!(routes, ["/", "/passages", "/read/issi"]);
    }

    #[test]
    fn what_would_leave_the_folder_or_is_no_path_is_refused() {
        for line in ["/../etc", "/a//b", "/a?b=c", "error: no such corpus"] {
            assert!(parse(line).is_err(), "{line}");
        }
    }

    #[test]
    fn a_sitemap_has_whole_addresses() {
        let xml = sitemap(&["/".to_owned(), "/a".to_owned()], "https://name.github.io/x");
        insta::assert_snapshot!(xml, @r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://name.github.io/x/</loc></url>
        <url><loc>https://name.github.io/x/a</loc></url>
        </urlset>
        "#);
    }
}
