//! Lists that quote nothing: the sources, and everybody named.

use crate::json::Json;
use crate::spots::Spots;
use crate::table::{Column, Shown, Table, column};
use std::borrow::Cow;
use synoptic_view::{Unstated, people, profiles};

/// What is known of each source.
pub(crate) fn sources(spots: &Spots<'_>, comparison: &synoptic_view::Comparison<'_>) -> Table {
    let columns = vec![
        column("source", "outlet_short", Shown::Bold),
        column("letter", "siglum", Shown::Plain),
        column("outlet", "outlet", Shown::Plain),
        column("title", "title", Shown::Plain),
        column("kind", "kind", Shown::Plain),
        column("authors", "authors", Shown::Plain),
        column("published", "published", Shown::Date),
        column("not stated in our copy", "not_stated", Shown::Plain),
        column("questions answered", "answers", Shown::Plain),
        column("claims that it alone makes", "alone", Shown::Plain),
        column("on whose word", "relies_on", Shown::Plain),
        column("original", "address", Shown::Plain),
        column("link", "link", Shown::Target),
        column("", "id", Shown::Never),
    ];
    let all = profiles(spots.corpus, comparison, spots.compared);
    let rows = all.iter().filter_map(|profile| {
        let source = spots.sources.get(profile.document.0 as usize)?;
        let unstated = source.unstated.iter().map(unstated).chain(source.remarks.iter().cloned());
        let relies = profile.relies_on.iter();
        let relies = relies.map(|(name, count)| [name, " (", &count.to_string(), ")"].concat());
        let link = spots.link(&synoptic_view::Address::document(&source.id));
        Some(vec![
            source.name.as_str().into(),
            source.siglum.as_str().into(),
            source.outlet.as_deref().into(),
            source.title.as_str().into(),
            source.kind.as_str().into(),
            source.authors.as_deref().into(),
            source.published.as_deref().into(),
            unstated.collect::<Vec<_>>().into(),
            profile.answers.into(),
            u32::try_from(profile.alone.len()).unwrap_or(u32::MAX).into(),
            relies.collect::<Vec<_>>().into(),
            source.address.as_deref().into(),
            link.into(),
            source.id.as_str().into(),
        ])
    });
    Table::plain("documents", columns, rows.collect())
}

fn unstated(unstated: &Unstated) -> String {
    [unstated.what, ": ", &unstated.given, " (", &unstated.reason, ")"].concat()
}

/// Everybody and everything named, with the mentions of each source.
pub(crate) fn named(spots: &Spots<'_>) -> Table {
    let mut columns = vec![
        column("name", "name", Shown::Bold),
        column("kind", "kind", Shown::Plain),
        column("listed by the corpus", "curated", Shown::Plain),
    ];
    let mentions = spots.sources.iter().map(|source| Column {
        title: Cow::Owned([&source.name, ": mentions"].concat()),
        field: "",
        shown: Shown::Plain,
    });
    columns.extend(mentions);
    columns.extend([
        column("quotations", "quoted", Shown::Plain),
        column("link", "link", Shown::Target),
        column("", "id", Shown::Never),
        column("", "mentions", Shown::Never),
    ]);
    let mut rows = Vec::new();
    for group in people(spots.corpus) {
        for row in group.rows {
            let curated = if row.curated { "yes" } else { "no" };
            let mut values: Vec<Json> =
                vec![row.name.as_str().into(), group.kind.into(), curated.into()];
            values.extend(row.mentions.iter().map(|count| Json::from(*count)));
            let by_source = spots.sources.iter().zip(&row.mentions).map(|(source, count)| {
                let (id, count) = (source.id.as_str().into(), (*count).into());
                Json::Object(vec![("document", id), ("count", count)])
            });
            values.extend([
                row.quoted.into(),
                spots.link(&synoptic_view::Address::Person(row.id.clone())).into(),
                row.id.as_str().into(),
                Json::List(by_source.collect()),
            ]);
            rows.push(values);
        }
    }
    Table::plain("entities", columns, rows)
}
