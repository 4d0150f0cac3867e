-- A case is about a person, a member, a union …; what governs it is pinned as one bundle; what it made is kept by resource.
ALTER TABLE applications
  ADD COLUMN subject_kind text NOT NULL DEFAULT 'person',
  ADD COLUMN subject_id uuid,
  ADD COLUMN from_union_id uuid REFERENCES unions(id),
  ADD COLUMN assigned_union_id uuid REFERENCES unions(id),
  ADD COLUMN begun_by_id uuid,
  ADD COLUMN reason_code text,
  ADD COLUMN procedure_hash text,
  ADD COLUMN made jsonb,
  ADD COLUMN review_data jsonb,
  ADD COLUMN proposal jsonb,
  ADD COLUMN silent_on date;
UPDATE applications SET subject_id = account_id, made = CASE WHEN member_id IS NOT NULL THEN jsonb_build_object('member', member_id) END;
ALTER TABLE applications ALTER COLUMN subject_id SET NOT NULL, ALTER COLUMN subject_kind DROP DEFAULT;
CREATE INDEX applications_subject ON applications USING btree (subject_id, created_at DESC) WHERE (subject_kind <> 'person'::text);
CREATE INDEX applications_from_union ON applications USING btree (from_union_id, created_at DESC, id) WHERE (from_union_id IS NOT NULL);
CREATE INDEX applications_silent ON applications USING btree (silent_on, id) WHERE ((silent_on IS NOT NULL) AND (state = ANY (ARRAY['submitted'::text, 'opened'::text])));
ALTER TABLE members DROP CONSTRAINT members_ended_reason_check;
ALTER TABLE members ADD CONSTRAINT members_ended_reason_check CHECK ((ended_reason = ANY (ARRAY['left'::text, 'expelled'::text, 'removed'::text, 'rejected'::text, 'withdrawn'::text, 'undone'::text])));
CREATE INDEX applications_person_decided ON applications USING btree (person_hash, decided_at) WHERE (state = ANY (ARRAY['approved'::text, 'rejected'::text]));
