//! The author's tool and the sites it makes. See tests/README.md.

mod assembly;
mod course;
