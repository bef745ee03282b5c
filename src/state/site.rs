//! The corpus of the page, and what is worked out from it once.

use std::cell::OnceCell;
use std::ops::Deref;
use std::rc::Rc;
use synoptic_corpus::{Corpus, DecodeError, DocumentId};
use synoptic_view::{
    Compared, Comparison, Finding, FindingList, Palette, PassageList, Source, sources,
};

/// The corpus. It never changes, so two are equal only where they are the same.
#[derive(Clone)]
pub(crate) struct Site(Rc<Loaded>);

struct Loaded {
    /// Lives as long as the page, so that what is worked out from it may point into it.
    corpus: &'static Corpus,
    sources: Vec<Source>,
    passages: OnceCell<PassageList>,
    findings: [OnceCell<FindingList>; Finding::ALL.len()],
    comparison: OnceCell<Comparison<'static>>,
    palette: OnceCell<Rc<Palette>>,
}

impl Site {
    /// Decodes the embedded corpus.
    ///
    /// # Errors
    /// Where it is damaged.
    pub(crate) fn load() -> Result<Site, DecodeError> {
        Ok(Site::of(synoptic_embedded::corpus()?))
    }

    /// The page of any corpus.
    pub(crate) fn of(corpus: Corpus) -> Site {
        let corpus: &'static Corpus = Box::leak(Box::new(corpus));
        let sources = sources(corpus);
        Site(Rc::new(Loaded {
            corpus,
            sources,
            passages: OnceCell::new(),
            findings: Default::default(),
            comparison: OnceCell::new(),
            palette: OnceCell::new(),
        }))
    }

    /// Its sources, in order.
    pub(crate) fn sources(&self) -> &[Source] {
        &self.0.sources
    }

    /// The source of a document.
    pub(crate) fn source(&self, id: DocumentId) -> Option<&Source> {
        self.0.sources.get(id.0 as usize)
    }

    /// The short id of the document that the reader opens.
    pub(crate) fn first(&self) -> Option<&str> {
        self.0.sources.first().map(|source| source.id.as_str())
    }

    /// Its passages; the index is built when they are first asked for.
    pub(crate) fn passages(&self) -> &PassageList {
        self.0.passages.get_or_init(|| PassageList::build(self.0.corpus))
    }

    /// Its findings of one kind; put together when they are first asked for.
    pub(crate) fn findings(&self, finding: Finding) -> &FindingList {
        self.0.findings[finding as usize].get_or_init(|| FindingList::build(self.0.corpus, finding))
    }

    /// Its comparison; the claims are aligned when it is first asked for.
    pub(crate) fn comparison(&self) -> &Comparison<'static> {
        self.0.comparison.get_or_init(|| Comparison::new(self.0.corpus))
    }

    /// Everything that has a name; put together when it is first asked for, after the comparison.
    pub(crate) fn palette(&self) -> Rc<Palette> {
        let build = || Rc::new(Palette::build(self.0.corpus, Some(&self.without(&[]))));
        self.0.palette.get_or_init(build).clone()
    }

    /// The questions between all sources but those that are switched off.
    pub(crate) fn without(&self, off: &[String]) -> Rc<Compared> {
        self.comparison().without(off)
    }
}

impl Deref for Site {
    type Target = Corpus;

    fn deref(&self) -> &Corpus {
        self.0.corpus
    }
}

impl PartialEq for Site {
    fn eq(&self, other: &Site) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
