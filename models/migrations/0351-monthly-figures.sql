-- From which union a membership moved, where a change moved it.
ALTER TABLE membership_events ADD COLUMN from_union_id uuid CONSTRAINT membership_events_from_union_id_fkey REFERENCES unions (id);
UPDATE membership_events e SET from_union_id = before.union_id
FROM (SELECT id, union_id AS now_at, lag(union_id) OVER (PARTITION BY member_id ORDER BY created_at, id) AS union_id FROM membership_events) AS before
WHERE before.id = e.id AND before.union_id <> before.now_at;
-- And under which process.
ALTER TABLE membership_events ADD COLUMN process text;
UPDATE membership_events e SET process = a.process FROM applications a WHERE a.id = e.application_id;
CREATE INDEX membership_events_from_union ON membership_events (from_union_id, created_at DESC, id) WHERE from_union_id IS NOT NULL;

-- What a month came to, written once when it was over: a union with all below it, and itself alone where it holds members.
CREATE TABLE monthly_figures (
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  union_id uuid NOT NULL REFERENCES unions (id),
  is_itself boolean NOT NULL,
  division_id text COLLATE "C" REFERENCES divisions (id),
  opening integer NOT NULL,
  joined integer NOT NULL,
  moved_in integer NOT NULL,
  moved_out integer NOT NULL,
  departed integer NOT NULL,
  closing integer NOT NULL,
  retained integer NOT NULL,
  by_process jsonb NOT NULL,
  by_employment jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (union_id, month, is_itself)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is written once: corrections stand in the month in which they are made', TG_TABLE_NAME;
END $$;
CREATE TRIGGER monthly_figures_frozen BEFORE UPDATE OR DELETE ON monthly_figures FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
