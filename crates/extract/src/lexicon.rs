//! Language resources, as tables that a reader can extend: one file per table.
