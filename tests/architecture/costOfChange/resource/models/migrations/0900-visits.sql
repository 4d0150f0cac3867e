CREATE TABLE visits (
  id uuid NOT NULL,
  union_id uuid NOT NULL REFERENCES unions(id),
  visit_on date NOT NULL,
  purpose text NOT NULL,
  state text NOT NULL CHECK (state IN ('planned', 'cancelled')),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (union_id, id)
);
CREATE INDEX visits_on ON visits (visit_on DESC, id);
