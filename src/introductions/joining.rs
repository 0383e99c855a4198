//! Two people who are one now: what was begun with somebody else for either of them, once.

use rusqlite::named_params;

use crate::{error::Result, notebook::Tx};

/// Leaves nothing twice among the introductions of the person of row `person`. Of two with the same somebody, only
/// the one that [`super::between`] means goes on; the other is left there, and what was asked and answered in it
/// stays written.
pub(crate) fn settle(tx: &Tx<'_>, person: i64) -> Result<()> {
    tx.db
        .prepare_cached(
            "DELETE FROM introductions WHERE :person IN (a, b) AND EXISTS (
                SELECT 1 FROM introductions o WHERE o.id < introductions.id
                AND (o.a, o.b, o.works_on, o.remembered_for, o.state) = (introductions.a, introductions.b,
                    introductions.works_on, introductions.remembered_for, introductions.state)
                AND o.asked_a_on IS introductions.asked_a_on
                AND o.a_said_yes_on IS introductions.a_said_yes_on
                AND o.asked_b_on IS introductions.asked_b_on
                AND o.b_said_yes_on IS introductions.b_said_yes_on
                AND o.made_on IS introductions.made_on
                AND o.heard_on IS introductions.heard_on
                AND o.closed_on IS introductions.closed_on)",
        )?
        .execute(named_params! { ":person": person })?;
    tx.db
        .prepare_cached(&format!(
            "UPDATE introductions SET state = 'left', closed_on = :today, updated_at = :now
             WHERE :person IN (a, b)
                AND state IN ('asked_a', 'a_said_yes', 'asked_b', 'b_said_yes', 'made')
                AND id <> (SELECT i.id FROM introductions i
                    WHERE (i.a, i.b) IN (VALUES (introductions.a, introductions.b), (introductions.b, introductions.a))
                    ORDER BY {STANDS} LIMIT 1)"
        ))?
        .execute(named_params! {
            ":person": person,
            ":today": tx.moment.today().to_string(),
            ":now": tx.moment.written(),
        })?;
    Ok(())
}

/// Which of several between the same two is meant, the first: what is set aside for ever, then what was made, then
/// what was said last, and at the end what was left there.
pub(super) const STANDS: &str =
    "CASE i.state WHEN 'not_these_two' THEN 0 WHEN 'heard' THEN 1 WHEN 'made' THEN 1 WHEN 'left' THEN 3 ELSE 2 END,
     max(coalesce(i.asked_a_on, ''), coalesce(i.a_said_yes_on, ''), coalesce(i.asked_b_on, ''),
        coalesce(i.b_said_yes_on, ''), coalesce(i.made_on, ''), coalesce(i.heard_on, ''),
        coalesce(i.closed_on, '')) DESC, i.id DESC";
