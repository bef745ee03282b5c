//! Build tool.

fn main() {}
