//! `cargo xtask finish`: what trunk calls after each build.
//!
//! The page starts its program itself (`public/start.js`), so that trunk's own start gives way to a note
//! of which files the program is. Inline scripts are forbidden but by hash; theirs join the policy here.

use std::env;
use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::failure::{Failure, Outcome};
use crate::places;

const CURE: &str = "give index.html, before any script, a <meta http-equiv=\"Content-Security-Policy\" \
    content=\"… script-src 'self' 'wasm-unsafe-eval'; …\">";

/// Completes the page in the folder that trunk names.
pub(crate) fn finish_staged() -> Outcome {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or_else(|| {
        Failure::new(
            "TRUNK_STAGING_DIR is not set",
            "leave this call to trunk: `cargo xtask build`",
        )
    })?;
    let page = folder.join("index.html");
    let html = places::read(&page)?;
    places::write(&page, &with_hashes(&with_program(&html)?)?)
}

/// The page with trunk's start of the program taken out, and its files named to `start.js`.
fn with_program(html: &str) -> Outcome<String> {
    let missing = |what: &str| {
        Failure::new(
            format!("the page that trunk built has no {what}"),
            "see whether trunk was updated, and mend crates/xtask/src/finish.rs",
        )
    };
    let starts = inline_scripts(html);
    let Some(start) = starts.iter().find(|script| script.text.contains("module_or_path")) else {
        // Trunk calls for a page that is finished where only a file beside it has changed.
        return Ok(html.to_owned());
    };
    let program = quoted(start.text, " from ").ok_or_else(|| missing("import of its program"))?;
    let wasm = quoted(start.text, "module_or_path: ").ok_or_else(|| missing("WebAssembly"))?;
    let end = html[start.at..].find("</script>").ok_or_else(|| missing("end of its script"))?;
    let mut page = [&html[..start.at], &html[start.at + end + "</script>".len()..]].concat();
    for preload in ["<link rel=\"modulepreload\"", "<link rel=\"preload\""] {
        if let Some(at) = page.find(preload) {
            let end = page[at..].find('>').map_or(page.len(), |length| at + length + 1);
            page.replace_range(at..end, "");
        }
    }
    let given = format!("<script src=\"start.js\" data-program=\"{program}\" data-wasm=\"{wasm}\"");
    Ok(page.replacen("<script src=\"start.js\"", &given, 1))
}

/// What stands in single quotes after these words.
fn quoted<'t>(text: &'t str, after: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(after)?;
    rest.trim_start().strip_prefix('\'')?.split('\'').next()
}

/// The page with the hashes of its inline scripts in its policy.
fn with_hashes(html: &str) -> Outcome<String> {
    let (start, end) = script_sources(html)?;
    let sources = &html[start..end];
    let scripts = inline_scripts(html);
    if scripts.iter().any(|script| script.at < end) {
        return Err(Failure::new("index.html has a script before its policy", CURE));
    }
    let mut hashes: Vec<String> = scripts
        .iter()
        .map(|script| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(script.text))))
        .filter(|hash| !sources.contains(hash.as_str()))
        .collect();
    hashes.sort();
    hashes.dedup();
    Ok(format!("{}{}{}", &html[..end], hashes.concat(), &html[end..]))
}

/// Where the sources that scripts may come from stand in the page's policy.
fn script_sources(html: &str) -> Outcome<(usize, usize)> {
    let missing = || Failure::new("index.html has no policy for scripts", CURE);
    let policy = html.find("Content-Security-Policy").ok_or_else(missing)?;
    let tag = html[..policy].rfind('<').ok_or_else(missing)?;
    let tag_end = tag + html[tag..].find('>').ok_or_else(missing)?;
    let start = tag + html[tag..tag_end].find("script-src ").ok_or_else(missing)?;
    let end = html[start..tag_end].find([';', '"']).map_or(tag_end, |length| start + length);
    Ok((start, start + html[start..end].trim_end().len()))
}

/// A script in the page itself: its text and where it begins, in bytes.
struct InlineScript<'a> {
    at: usize,
    text: &'a str,
}

/// The scripts that the browser would run from the page's own text.
fn inline_scripts(html: &str) -> Vec<InlineScript<'_>> {
    let mut scripts = Vec::new();
    let mut at = 0;
    while let Some(found) = html[at..].find("<") {
        let tag = at + found;
        let rest = &html[tag..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            at = comment.find("-->").map_or(html.len(), |end| tag + "<!--".len() + end);
        } else if is_script(rest) {
            let Some(open) = rest.find('>') else { break };
            let Some(close) = rest[open..].find("</script") else { break };
            let attributes = &rest["<script".len()..open];
            if !attributes.contains("src=") && !attributes.contains("json") {
                scripts.push(InlineScript { at: tag, text: &rest[open + 1..open + close] });
            }
            at = tag + open + close + 1;
        } else {
            at = tag + 1;
        }
    }
    scripts
}

fn is_script(rest: &str) -> bool {
    rest.strip_prefix("<script").is_some_and(|after| after.starts_with(['>', ' ', '\n', '\t']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_the_program_are_named_to_the_script_that_starts_it() {
        let html = "<script src=\"start.js\" defer></script>\n<script type=\"module\">\nimport init, * as bindings from '/x/p-1.js';\nconst wasm = await init({ module_or_path: '/x/p-1_bg.wasm' });\n</script><link rel=\"modulepreload\" href=\"/x/p-1.js\"><link rel=\"preload\" href=\"/x/p-1_bg.wasm\" as=\"fetch\"></head>";
        let page = with_program(html).expect("is as trunk writes it");
        insta::assert_snapshot!(page, @r#"
        <script src="start.js" data-program="/x/p-1.js" data-wasm="/x/p-1_bg.wasm" defer></script>
        </head>
        "#);
        assert_eq!(with_program(&page), Ok(page));
    }

    const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'; script-src 'self'; object-src 'none'\">";

    #[test]
    fn the_hash_of_an_inline_script_joins_the_policy() {
        // The example of the W3C's Content Security Policy Level 3, section 1.1.
        let html = format!("{POLICY}<script type=module>doSomething();</script>");
        insta::assert_snapshot!(with_hashes(&html).expect("has a policy"), @r#"<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' 'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='; object-src 'none'"><script type=module>doSomething();</script>"#);
    }

    #[test]
    fn a_finished_page_stays_as_it_is() {
        let html = format!("{POLICY}<script>one()</script><script>two()</script>");
        let once = with_hashes(&html).expect("has a policy");
        assert_eq!(once.matches("sha256-").count(), 2);
        assert_eq!(with_hashes(&once), Ok(once));
    }

    #[test]
    fn only_scripts_that_run_from_the_page_are_hashed() {
        let html = format!(
            "{POLICY}<!-- <script>no()</script> --><script src=\"a.js\"></script>\
             <script type=\"application/json\">{{}}</script><scripted>no</scripted>"
        );
        assert_eq!(with_hashes(&html), Ok(html));
    }

    #[test]
    fn a_page_without_a_policy_or_with_a_script_before_it_is_refused() {
        assert!(with_hashes("<script>one()</script>").is_err());
        assert!(with_hashes(&format!("<script>one()</script>{POLICY}")).is_err());
    }
}
