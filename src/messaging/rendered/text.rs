use super::Foot;
use crate::messaging::letter::{Letter, Part};
use crate::words::Words;

pub(super) fn render(letter: &Letter, words: &Words, foot: &Foot) -> String {
    let mut blocks = vec![letter.heading.to_uppercase()];
    blocks.extend(letter.parts.iter().map(|it| part(it, words)));
    let mut end = vec!["-- ".to_owned()];
    end.extend(foot.imprint.iter().cloned());
    if let Some((label, href)) = &foot.link {
        end.push(words.labeled(label, href));
    }
    end.push(String::new());
    end.push(foot.promise.clone());
    blocks.push(end.join("\n"));
    let mut text = blocks.join("\n\n");
    text.push('\n');
    text
}

fn part(part: &Part, words: &Words) -> String {
    match part {
        Part::Paragraph(text) => text.clone(),
        Part::Heading(text) => format!("{text}\n{}", "-".repeat(text.chars().count())),
        Part::Goods(goods) => goods
            .iter()
            .map(|good| {
                let mut line = good.title.clone();
                if !good.amount.is_empty() {
                    line = words.labeled(&line, &good.amount);
                }
                if !good.detail.is_empty() {
                    line = format!("{line}\n  {}", good.detail);
                }
                line
            })
            .collect::<Vec<_>>()
            .join("\n"),
        Part::Rows { rows, .. } => rows
            .iter()
            .map(|(word, value)| words.labeled(word, value))
            .collect::<Vec<_>>()
            .join("\n"),
        Part::Notice { title, text } => format!("{title}\n{text}"),
        Part::Button { label, href } | Part::Link { label, href } => {
            format!("{}\n{href}", words.labeled(label, "").trim_end())
        }
    }
}
