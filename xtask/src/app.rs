//! The learner's app: cargo, wasm-bindgen, wasm-opt and the stylesheets, put into
//! `target/app/` as a page without a course.

mod bindgen;
mod names;
mod page;
mod script;
mod small;
mod split;
mod stamp;
mod style;
mod unused;

use std::{
    collections::{BTreeMap, btree_map::Entry},
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

use anyhow::{Context, Result};

use crate::{
    command, folder,
    project::Project,
    tools::{wasm_opt, wasm_target},
};
use page::{Asset, Names, Page};
use stamp::Stamp;

/// Builds the app, unless it is there already and nothing that goes into it has changed.
/// Gives its folder.
pub(crate) fn build(project: &Project) -> Result<PathBuf> {
    let compiled = compile(project)?;
    let optimizer = wasm_opt::find(project);
    let inputs = Inputs::read(project, &compiled)?;
    let stamp = inputs.stamp(&optimizer.to_string());
    let (place, kept) = (project.app(), project.target().join("app.stamp"));
    if place.is_dir() && fs::read_to_string(&kept).is_ok_and(|kept| kept == stamp) {
        eprintln!("the app is up to date");
        return Ok(place);
    }
    let begun = Instant::now();
    folder::put(&place, |new| inputs.assemble(&optimizer, new))?;
    fs::write(&kept, stamp).with_context(|| format!("cannot write `{}`", kept.display()))?;
    eprintln!(
        "the app is built ({:.1} s after cargo)",
        begun.elapsed().as_secs_f32()
    );
    Ok(place)
}

/// Has cargo compile the app, and gives the file. Cargo itself sees what has changed.
pub(crate) fn compile(project: &Project) -> Result<PathBuf> {
    wasm_target::ensure()?;
    // Splitting needs to know what refers to what, which the linker throws away otherwise.
    let line = format!(
        "rustc --profile wasm-release --target {} --no-default-features --features split --bin app \
         -- -Clink-arg=--emit-relocs",
        wasm_target::NAME
    );
    command::run(&mut command::cargo(project, line.split(' ')))?;
    let folder = project
        .target()
        .join(wasm_target::NAME)
        .join("wasm-release");
    Ok(folder.join("app.wasm"))
}

/// Everything that the app is made of.
struct Inputs {
    page: Page,
    compiled: PathBuf,
    wasm: Vec<u8>,
    style: String,
    icons: BTreeMap<String, Vec<u8>>,
}

impl Inputs {
    fn read(project: &Project, compiled: &Path) -> Result<Self> {
        let read = |path: &str| {
            fs::read(project.root().join(path))
                .with_context(|| format!("`index.html` needs `{path}`, which cannot be read"))
        };
        let page = Page::parse(String::from_utf8(read("index.html")?)?)?;
        let mut style = String::new();
        let mut icons = BTreeMap::new();
        for asset in page.assets() {
            match asset {
                Asset::Style(path) => {
                    style += &style::minify(path, &String::from_utf8(read(path)?)?)?;
                }
                Asset::Icon(path) => {
                    icons.insert(path.to_owned(), read(path)?);
                }
                Asset::App => {}
            }
        }
        let wasm = fs::read(compiled)
            .with_context(|| format!("cargo made no `{}`", compiled.display()))?;
        Ok(Self {
            page,
            compiled: compiled.to_owned(),
            wasm,
            style,
            icons,
        })
    }

    fn stamp(&self, optimizer: &str) -> String {
        let mut stamp = Stamp::default();
        stamp.add("page", self.page.text().as_bytes());
        stamp.add("wasm", &self.wasm);
        stamp.add("style", self.style.as_bytes());
        for (path, icon) in &self.icons {
            stamp.add(path, icon);
        }
        stamp.add("wasm-opt", optimizer.as_bytes());
        stamp.finish()
    }

    fn assemble(&self, optimizer: &wasm_opt::Optimizer, folder: &Path) -> Result<()> {
        let work = folder.join("work");
        let parts = split::run(&self.compiled, &work)?;
        let bound = bindgen::run(&parts.first, &work.join("bindgen"), optimizer)?;
        let put = |stem: &str, ending: &str, bytes: &[u8]| -> Result<String> {
            let name = format!("{stem}-{}.{ending}", stamp::short(bytes));
            fs::write(folder.join(&name), bytes)?;
            Ok(name)
        };
        // A file that several parts need is made small once.
        let mut built = BTreeMap::new();
        let mut listed = BTreeMap::new();
        for (part, files) in parts.files {
            let mut names = Vec::new();
            for file in files {
                let name = match built.entry(file) {
                    Entry::Occupied(entry) => String::clone(entry.get()),
                    Entry::Vacant(entry) => {
                        small::make(entry.key(), optimizer)?;
                        let bytes = fs::read(entry.key())?;
                        bound.names.refuse_in(&bytes)?;
                        let stem = if split::is_own(entry.key(), &part) {
                            &part
                        } else {
                            "shared"
                        };
                        entry.insert(put(stem, "wasm", &bytes)?).clone()
                    }
                };
                names.push(name);
            }
            listed.insert(part, names);
        }
        let mut names = Names {
            script: put("app", "js", &bound.script)?,
            wasm: put("app", "wasm", &bound.wasm)?,
            style: put("style", "css", self.style.as_bytes())?,
            parts: listed,
            icons: BTreeMap::new(),
        };
        for (path, icon) in &self.icons {
            let path = Path::new(path);
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            let ending = path.extension().unwrap_or_default().to_string_lossy();
            let name = put(&stem, &ending, icon)?;
            names
                .icons
                .insert(path.to_string_lossy().into_owned(), name);
        }
        fs::write(folder.join("index.html"), self.page.with(&names))?;
        fs::remove_dir_all(work)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Asset, Page, Project};

    /// Paths of stylesheets below `style/`, as the page writes them.
    fn stylesheets(project: &Project, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(project.root().join(folder)).unwrap();
        let found = entries.flat_map(|entry| {
            let entry = entry.unwrap();
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                stylesheets(project, &path)
            } else {
                vec![path]
            }
        });
        found.filter(|path| path.ends_with(".css")).collect()
    }

    #[test]
    fn the_page_asks_for_every_stylesheet_and_for_the_order_of_layers_first() {
        let project = Project::find().unwrap();
        let page = fs::read_to_string(project.root().join("index.html")).unwrap();
        let page = Page::parse(page).unwrap();
        let asked: Vec<String> = page
            .assets()
            .filter_map(|asset| match asset {
                Asset::Style(path) => Some(path.to_owned()),
                Asset::Icon(_) | Asset::App => None,
            })
            .collect();
        assert_eq!(asked.first().map(String::as_str), Some("style/layers.css"));
        let (mut asked, mut there) = (asked, stylesheets(&project, "style"));
        asked.sort();
        there.sort();
        assert_eq!(asked, there, "asked for by index.html, and there in style/");
    }
}
