//! Where things are.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// The project's folders.
pub(crate) struct Project {
    root: PathBuf,
    target: PathBuf,
}

impl Project {
    /// The project that this program was built from.
    pub(crate) fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
        let root = root.context("xtask stands in no project")?.to_owned();
        // Cargo put this program into `<target>/<profile>/`, wherever that is configured to be.
        let program = env::current_exe().context("this program cannot find itself")?;
        let target = program.ancestors().nth(2);
        let target = target
            .context("this program stands in no target folder")?
            .to_owned();
        Ok(Self { root, target })
    }

    /// The top of the repository.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Cargo's target folder.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// The built app: what `coursewright` puts a course into.
    pub(crate) fn app(&self) -> PathBuf {
        self.target.join("app")
    }

    /// Tools that were installed for this project alone.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// The finished site.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }
}
