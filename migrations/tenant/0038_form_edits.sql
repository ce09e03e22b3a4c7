-- Which state of a thing a form was drawn from, so that two people who edit it at once do not undo
-- each other's work: a form that was drawn from another version than this one is refused.
create table form_edits (
    -- Key of the form, as in form_drafts: "product-<id>", "settings-store".
    form text not null,
    version uuid not null,
    -- What the form said when it was last saved; null where something else changed the thing.
    fields jsonb,
    changed_at timestamptz not null,
    staff_member_id uuid,
    constraint form_edits_pkey primary key (form),
    constraint form_edits_staff_member_fkey foreign key (staff_member_id)
        references staff_members (id) on delete set null
);
create index form_edits_changed_at on form_edits (changed_at);
create index form_edits_staff_member on form_edits (staff_member_id);
