//! What an author says about the rules.

use super::Lowering;
use crate::{
    check::{
        decimals,
        remark::Remark,
        settings::{Allowance, Settings},
    },
    rules::{self, Level, Limit, Rule, Weight},
    source::{
        Reported, authored,
        located::{List, Located, Text},
    },
};

impl<'a> Lowering<'a, '_> {
    /// `rules` in course.ron.
    pub(super) fn settings(
        &mut self,
        list: &List<'a, authored::Setting<'a>>,
    ) -> Result<Settings, Reported> {
        let mut settings = Settings::default();
        let mut seen = Vec::new();
        self.list(list, |lowering, setting| {
            let setting = lowering.reader.read(setting)?;
            let (rule, reason) = (
                lowering.rule(&setting.code),
                lowering.plain(&setting.reason),
            );
            let rule = rule?;
            if seen.contains(&rule.code) {
                let span = lowering.reader.span(&setting.code);
                return Err(lowering.set_twice(span, rule.code));
            }
            seen.push(rule.code);
            if setting.level.is_none() && setting.limits.is_none() {
                let message = format!("this says nothing of `{}`", rule.code);
                let problem = Remark::new(&"idle-setting", message, "add `level` or `limits`");
                let span = lowering.reader.span(&setting.code);
                lowering.reader.warn(span, problem);
            }
            let level = lowering.optional(setting.level.as_ref(), |lowering, level| {
                lowering.reader.read(level)
            });
            let limits = lowering.optional(setting.limits.as_ref(), |lowering, limits| {
                lowering.limits(rule, limits, &mut settings)
            });
            if let Some(level) = level? {
                let level = match level {
                    authored::RuleLevel::Allow => Level::Allow,
                    authored::RuleLevel::Warn => Level::Warn,
                    authored::RuleLevel::Deny => Level::Deny,
                };
                settings.levels.insert(rule.code, level);
            }
            limits.and(reason).map(|_| ())
        })
        .map(|_| settings)
    }

    /// `allow` of an item or a lesson, whose place in the file is `scope`.
    pub(super) fn allowances(
        &mut self,
        list: Option<&List<'a, authored::Allowance<'a>>>,
        scope: &std::ops::Range<usize>,
    ) -> Result<(), Reported> {
        self.optional(list, |lowering, list| {
            lowering.list(list, |lowering, allowance| {
                let allowance = lowering.reader.read(allowance)?;
                let rule = lowering.rule(&allowance.code);
                lowering.plain(&allowance.reason)?;
                let span = lowering.reader.span(&allowance.code);
                let allowance = Allowance {
                    rule: rule?,
                    place: lowering.reader.file.place(span),
                    scope: scope.clone(),
                };
                lowering.index.allowances.push(allowance);
                Ok(())
            })
        })
        .map(|_| ())
    }

    /// A rule that can be set.
    fn rule(&mut self, code: &Text<'a>) -> Result<&'static Rule, Reported> {
        let code = self.reader.text(code)?;
        let Some(rule) = rules::find(&code.value) else {
            let names = rules::all().map(|rule| rule.code);
            let label = match self.reader.report.suggest(&code.value, names) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "`coursewright explain` lists them".to_owned(),
            };
            let message = format!("no rule has the code `{}`", code.value);
            let problem = Remark::new(&"unknown-rule", message, label);
            return Err(self.reader.error(code.span, problem));
        };
        if rule.weight == Weight::Fixed {
            let message = format!(
                "`{}` cannot be set: without it there is no course",
                rule.code
            );
            let problem = Remark::new(&"fixed-rule", message, "remove this");
            return Err(self.reader.error(code.span, problem));
        }
        Ok(rule)
    }

    fn limits(
        &mut self,
        rule: &'static Rule,
        limits: &Located<'a, authored::Limits<'a>>,
        settings: &mut Settings,
    ) -> Result<(), Reported> {
        let mut result = Ok(());
        let mut seen = Vec::new();
        for (name, number) in self.reader.read(limits)?.0 {
            let name = self.reader.text(&name)?;
            let written = self.reader.span(&number);
            let number = decimals::check(&mut self.reader, &number)?;
            let Some(limit) = rule.limits.iter().find(|limit| limit.name == name.value) else {
                result = Err(self.unknown_limit(rule, &name.value, name.span));
                continue;
            };
            if seen.contains(&limit.name) {
                result = Err(self.set_twice(name.span, limit.name));
                continue;
            }
            seen.push(limit.name);
            // A decimal's own text is a floating-point number's too.
            let number: f64 = number.to_string().parse().unwrap_or(limit.default);
            if number < 0.0 || limit.is_count && number.fract() != 0.0 {
                result = Err(self.limit_number(limit, written));
                continue;
            }
            let key = (rule.code, limit.name);
            settings.limits.insert(key, number);
        }
        result
    }

    fn limit_number(&mut self, limit: &Limit, span: std::ops::Range<usize>) -> Reported {
        let what = if limit.is_count {
            "a whole number from 0 on"
        } else {
            "a number from 0 on"
        };
        let message = format!("the limit `{}` is {what}: {}", limit.name, limit.unit);
        let label = format!("write {what}, such as {}", limit.default);
        self.reader
            .error(span, Remark::new(&"limit-number", message, label))
    }

    fn unknown_limit(
        &mut self,
        rule: &'static Rule,
        name: &str,
        span: std::ops::Range<usize>,
    ) -> Reported {
        let names: Vec<String> = (rule.limits.iter())
            .map(|limit| format!("`{}`", limit.name))
            .collect();
        let label = if names.is_empty() {
            "it has none".to_owned()
        } else {
            format!("its limits are {}", names.join(", "))
        };
        let message = format!("rule `{}` has no limit `{name}`", rule.code);
        self.reader
            .error(span, Remark::new(&"unknown-limit", message, label))
    }

    fn set_twice(&mut self, span: std::ops::Range<usize>, name: &str) -> Reported {
        let message = format!("`{name}` is set twice");
        self.reader.error(
            span,
            Remark::new(&"set-twice", message, "remove one of the two"),
        )
    }
}
