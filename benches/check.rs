//! What an author waits for: reading and checking the course that ships, and a large one.
//! `cargo xtask bench` times whole commands on larger ones still.

#![allow(
    clippy::expect_used,
    missing_docs,
    reason = "a benchmark is run by hand, and panics when its own data are wrong"
)]

#[path = "../tests/large/course.rs"]
mod large;

use core::hint::black_box;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use coursewright::source::{Content, Folder, load};
use criterion::{Criterion, criterion_group, criterion_main};

const ITEMS: usize = 10_000;

fn shipped() -> Folder {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("curriculum");
    let mut files = BTreeMap::new();
    let mut dirs = vec![PathBuf::new()];
    while let Some(dir) = dirs.pop() {
        for entry in fs::read_dir(root.join(&dir)).expect("there is a course") {
            let entry = entry.expect("the course can be listed");
            let path = dir.join(entry.file_name());
            if entry.path().is_dir() {
                dirs.push(path);
            } else {
                let text = fs::read_to_string(entry.path()).expect("a file can be read");
                files.insert(path.to_string_lossy().into_owned(), Content::Text(text));
            }
        }
    }
    let name = "curriculum".to_owned();
    Folder { name, files }
}

fn large() -> Folder {
    let files = large::files(ITEMS).map(|(path, text)| (path, Content::Text(text)));
    let (name, files) = ("large".to_owned(), files.collect());
    Folder { name, files }
}

fn checking(criterion: &mut Criterion) {
    let courses = [
        ("check the shipped course", shipped()),
        ("check 10,000 items", large()),
    ];
    for (name, folder) in courses {
        assert!(load(&folder).course.is_some(), "it has no errors");
        let mut group = criterion.benchmark_group("check");
        group.sample_size(10);
        group.bench_function(name, |bencher| bencher.iter(|| load(black_box(&folder))));
    }
}

criterion_group!(check, checking);
criterion_main!(check);
