//! The device's store is asked to write through.

use anyhow::{Result, ensure};

use super::Findings;
use crate::{every_kind::PRACTICE, lab::Lab};

/// How a transaction was begun: its mode, the durability that was asked for, and the one that
/// the browser gave it.
type Begun = (String, Option<String>, String);

pub(super) async fn run() -> Result<Findings> {
    let lab = Lab::new().await?;
    let mut findings = Findings::default();
    findings.note("every transaction that writes", strict(&lab).await);
    lab.learner.leave().await?;
    Ok(findings)
}

async fn strict(lab: &Lab) -> Result<()> {
    lab.open("", PRACTICE).await?;
    lab.walk(12).await?;
    lab.says("device").await?;
    let begun: Vec<Begun> = lab.learner.script("return lab.durability;", vec![]).await?;
    let writes: Vec<_> = begun.iter().filter(|it| it.0 == "readwrite").collect();
    ensure!(
        writes.len() >= 12,
        "{} transactions for 12 records",
        writes.len()
    );
    for (_, asked, given) in writes {
        ensure!(asked.as_deref() == Some("strict"), "asked for {asked:?}");
        ensure!(
            given == "strict",
            "asked for `strict` and was given `{given}`"
        );
    }
    Ok(())
}
