//! Folders that are there whole or not at all.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// Fills a folder beside `place` and puts it there once `fill` has succeeded, in place of what
/// was there before. A failure leaves `place` as it was and nothing beside it.
pub(crate) fn put(place: &Path, fill: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let new = beside(place, "new");
    let old = beside(place, "old");
    clear(&new)?;
    clear(&old)?;
    fs::create_dir_all(&new).with_context(|| format!("cannot create `{}`", new.display()))?;
    let filled = fill(&new).and_then(|()| {
        if place.exists() {
            fs::rename(place, &old)?;
        }
        fs::rename(&new, place)?;
        Ok(())
    });
    if filled.is_err() && old.exists() && !place.exists() {
        fs::rename(&old, place)?;
    }
    let cleared = clear(&new).and_then(|()| clear(&old));
    filled
        .and(cleared)
        .with_context(|| format!("cannot make `{}`", place.display()))
}

fn beside(place: &Path, suffix: &str) -> PathBuf {
    let mut name = place.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(suffix);
    place.with_file_name(name)
}

fn clear(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove `{}`", folder.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::{env, fs};

    use anyhow::bail;

    use super::put;

    #[test]
    fn a_folder_that_cannot_be_filled_leaves_the_old_one_and_no_traces() {
        let parent = env::temp_dir().join(format!("xtask-folder-{}", std::process::id()));
        let place = parent.join("app");
        put(&place, |new| Ok(fs::write(new.join("page"), "first")?)).unwrap();
        let failed = put(&place, |new| {
            fs::write(new.join("page"), "second")?;
            bail!("the tool broke")
        });
        assert_eq!(
            format!("{:#}", failed.unwrap_err()).split(": ").last(),
            Some("the tool broke")
        );
        assert_eq!(fs::read_to_string(place.join("page")).unwrap(), "first");
        assert_eq!(fs::read_dir(&parent).unwrap().count(), 1);

        put(&place, |new| Ok(fs::write(new.join("other"), "third")?)).unwrap();
        assert!(!place.join("page").exists());
        assert_eq!(fs::read_dir(&parent).unwrap().count(), 1);
        fs::remove_dir_all(parent).unwrap();
    }
}
