-- Who reviews is away from day to day, and who stands in.
CREATE TABLE absences (
  id uuid PRIMARY KEY,
  union_id uuid NOT NULL REFERENCES unions (id),
  account_id uuid NOT NULL,
  deputy_id uuid CHECK (deputy_id <> account_id),
  from_on date NOT NULL,
  until_on date NOT NULL CHECK (until_on >= from_on),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX absences_union ON absences (union_id, created_at DESC, id);
CREATE INDEX absences_created ON absences (created_at DESC, id);
CREATE INDEX absences_until ON absences (union_id, until_on);
