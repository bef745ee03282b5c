//! `cargo xtask size`: how large the built page is, on disk and as a server would send it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::thread;

use crate::console;
use crate::failure::{Failure, Outcome};
use crate::places::{self, Places};

/// Bytes of one or several files; compressed each for itself, as a server sends them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Size {
    files: u32,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// The rows of the table, in their order, with what belongs to them by its extension.
const KINDS: [(&str, &[&str]); 5] = [
    ("wasm", &["wasm"]),
    ("js", &["js", "mjs"]),
    ("css", &["css"]),
    ("html", &["html"]),
    ("other", &[]),
];

/// Prints the table of a built page.
pub(crate) fn size(places: &Places, dist: Option<&Path>) -> Outcome {
    let dist = dist.map_or_else(|| places.root.join("dist"), Path::to_path_buf);
    let cure = "build the page first: `cargo xtask build`";
    if !dist.join("index.html").is_file() {
        return Err(Failure::new(format!("{} holds no page", dist.display()), cure));
    }
    console::step(&format!("compressing {} (gzip 9, brotli 11)", dist.display()));
    let mut files = BTreeMap::new();
    for file in places::files(&dist)? {
        let bytes = std::fs::read(&file).map_err(|error| {
            Failure::new(format!("cannot read {}: {error}", file.display()), cure)
        })?;
        files.insert(file.strip_prefix(&dist).unwrap_or(&file).to_path_buf(), bytes);
    }
    let sizes = measure(&files);
    print!("{}", table(&sizes, &first_view(&files, false), &first_view(&files, true)));
    Ok(())
}

/// The size of every file. Pages of different addresses are much alike: equal bytes once.
fn measure(files: &BTreeMap<PathBuf, Vec<u8>>) -> BTreeMap<PathBuf, Size> {
    let different: BTreeSet<&[u8]> = files.values().map(Vec::as_slice).collect();
    let measured: BTreeMap<&[u8], Size> = thread::scope(|scope| {
        let jobs: Vec<_> = different
            .into_iter()
            .map(|bytes| scope.spawn(move || (bytes, compressed(bytes))))
            .collect();
        jobs.into_iter().filter_map(|job| job.join().ok()).collect()
    });
    let size = |bytes: &Vec<u8>| measured.get(bytes.as_slice()).copied().unwrap_or_default();
    files.iter().map(|(path, bytes)| (path.clone(), size(bytes))).collect()
}

fn compressed(bytes: &[u8]) -> Size {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let mut brotli = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    // Writing into memory cannot fail.
    let _ = gzip.write_all(bytes);
    let _ = brotli.write_all(bytes);
    let length = |bytes: Vec<u8>| bytes.len() as u64;
    Size {
        files: 1,
        raw: bytes.len() as u64,
        gzip: gzip.finish().map(length).unwrap_or_default(),
        brotli: length(brotli.into_inner()),
    }
}

/// What the front page names only for its program, which it fetches when somebody is there.
const OF_THE_PROGRAM: [&str; 3] = ["data-program=\"", "data-wasm=\"", "data-style=\""];

/// What the browser requests for `/`: the page, and every file that it or one of these names; without
/// or with its program.
fn first_view(files: &BTreeMap<PathBuf, Vec<u8>>, with_program: bool) -> BTreeSet<PathBuf> {
    let mut requested = BTreeSet::new();
    let mut queue = vec![PathBuf::from("index.html")];
    while let Some(path) = queue.pop() {
        let Some(bytes) = files.get(&path) else { continue };
        if !requested.insert(path.clone()) || kind(&path) == "wasm" {
            continue;
        }
        let mut text = without_metadata(&String::from_utf8_lossy(bytes));
        if !with_program {
            text = OF_THE_PROGRAM.iter().fold(text, |text, name| without_value(&text, name));
        }
        for other in files.keys().filter(|other| kind(other) != "html") {
            let name = other.to_string_lossy().replace('\\', "/");
            if text.contains(&name) {
                queue.push(other.clone());
            }
        }
    }
    requested
}

/// What metadata names is for others than the browser that shows the page.
fn without_metadata(html: &str) -> String {
    let mut rest = html;
    let mut kept = String::new();
    while let Some(start) = rest.find("<meta") {
        kept.push_str(&rest[..start]);
        let end = rest[start..].find('>').map_or(rest.len(), |length| start + length);
        rest = &rest[end..];
    }
    kept + rest
}

/// The page without the value of an attribute.
fn without_value(html: &str, attribute: &str) -> String {
    match html.split_once(attribute) {
        Some((before, rest)) => {
            let rest = rest.split_once('"').map_or("", |(_, rest)| rest);
            [before, rest].concat()
        }
        None => html.to_owned(),
    }
}

fn kind(path: &Path) -> &'static str {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let known = KINDS.iter().find(|(_, extensions)| extensions.contains(&extension));
    known.map_or("other", |(kind, _)| kind)
}

fn table(
    sizes: &BTreeMap<PathBuf, Size>,
    first_view: &BTreeSet<PathBuf>,
    with_program: &BTreeSet<PathBuf>,
) -> String {
    let sum = |wanted: &dyn Fn(&Path) -> bool| {
        sizes.iter().filter(|(path, _)| wanted(path)).fold(Size::default(), |sum, (_, size)| Size {
            files: sum.files + size.files,
            raw: sum.raw + size.raw,
            gzip: sum.gzip + size.gzip,
            brotli: sum.brotli + size.brotli,
        })
    };
    let mut rows: Vec<(&str, Size)> =
        KINDS.iter().map(|(name, _)| (*name, sum(&|path| kind(path) == *name))).collect();
    rows.push(("total", sum(&|_| true)));
    rows.push(("first view", sum(&|path| first_view.contains(path))));
    rows.push(("and program", sum(&|path| with_program.contains(path))));
    let mut text =
        format!("{:<12}{:>6}{:>12}{:>12}{:>12}\n", "bytes", "files", "raw", "gzip", "brotli");
    for (name, size) in rows {
        let (raw, gzip, brotli) = (grouped(size.raw), grouped(size.gzip), grouped(size.brotli));
        text.push_str(&format!("{name:<12}{:>6}{raw:>12}{gzip:>12}{brotli:>12}\n", size.files));
    }
    text
}

/// A number with its thousands apart.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built() -> BTreeMap<PathBuf, Vec<u8>> {
        let file = |path: &str, text: &str| (PathBuf::from(path), text.as_bytes().to_vec());
        BTreeMap::from([
            file(
                "index.html",
                "<meta content=\"shot.png\"><script src=\"start.js\" data-program=\"/x/app-1.js\"></script>",
            ),
            file("start.js", "import(program)"),
            file("passages/index.html", "<script src=\"/x/app-1.js\"></script>"),
            file("app-1.js", "load('app-1_bg.wasm')"),
            file("app-1_bg.wasm", "\0asm other.css"),
            file("other.css", "p {}"),
            file("shot.png", "x"),
        ])
    }

    #[test]
    fn the_first_view_is_what_the_front_page_leads_to() {
        let requested = |with_program| -> Vec<String> {
            let files = first_view(&built(), with_program);
            files.iter().map(|path| path.display().to_string()).collect()
        };
        assert_eq!(requested(false), ["index.html", "start.js"]);
        assert_eq!(requested(true), ["app-1.js", "app-1_bg.wasm", "index.html", "start.js"]);
    }

    #[test]
    fn the_table_sums_by_kind_and_tells_the_first_view() {
        let size = |raw| Size { files: 1, raw, gzip: raw / 2, brotli: raw / 4 };
        let files = built();
        let sizes = files.keys().zip([1_000, 117_760, 4, 600, 300, 40, 80]);
        let sizes = sizes.map(|(path, raw)| (path.clone(), size(raw))).collect();
        insta::assert_snapshot!(table(&sizes, &first_view(&files, false), &first_view(&files, true)), @"
        bytes        files         raw        gzip      brotli
        wasm             1     117 760      58 880      29 440
        js               2       1 080         540         270
        css              1         600         300         150
        html             2         304         152          76
        other            1          40          20          10
        total            7     119 784      59 892      29 946
        first view       2          84          42          21
        and program      4     118 844      59 422      29 711
        ");
    }

    #[test]
    fn compression_is_measured_file_by_file() {
        let text = "so it goes, ".repeat(500);
        let size = compressed(text.as_bytes());
        assert_eq!(size.raw, 6_000);
        assert!(size.brotli < size.gzip && size.gzip < 200, "{size:?}");
    }
}
