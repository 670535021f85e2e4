//! Running other programs.

use std::{env, ffi::OsStr, process::Command};

use anyhow::{Context, Result, bail};

use crate::project::Project;

/// A cargo command at the top of the project.
pub(crate) fn cargo<A: AsRef<OsStr>>(
    project: &Project,
    arguments: impl IntoIterator<Item = A>,
) -> Command {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(project.root()).args(arguments);
    command
}

/// Prints a command, runs it to its end, and makes its failure an error that names it.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    eprintln!("$ {shown}");
    let status = command
        .status()
        .with_context(|| format!("cannot start `{shown}`"))?;
    if !status.success() {
        bail!("`{shown}` failed ({status})");
    }
    Ok(())
}

/// Runs a command without a word and gives what it printed.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let shown = shown(command);
    let output = command
        .output()
        .with_context(|| format!("cannot start `{shown}`"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("`{shown}` failed ({}): {}", output.status, said.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A command as a person would type it: the program by its name alone.
fn shown(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let program = program.file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    let words = words.map(|word| {
        let word = word.to_string_lossy();
        if word.contains([' ', '"']) {
            format!("{word:?}")
        } else {
            word.into_owned()
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use std::process::{Command, Stdio};

    use super::{run, shown};

    #[test]
    fn a_command_is_shown_as_it_would_be_typed() {
        let mut command = Command::new("/usr/bin/cargo");
        command.args(["test", "--package", "two words"]);
        assert_eq!(shown(&command), "cargo test --package \"two words\"");
    }

    #[test]
    fn a_failure_names_the_command() {
        let error = run(Command::new("cargo")
            .arg("no-such-command")
            .stderr(Stdio::null()))
        .unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("`cargo no-such-command` failed"),
            "{error}"
        );
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let error = run(&mut Command::new("no-such-program")).unwrap_err();
        assert_eq!(error.to_string(), "cannot start `no-such-program`");
    }
}
