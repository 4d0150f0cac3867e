-- Against a sanction one appeals; whoever imposed it does not decide the appeal.
ALTER TABLE sanctions ADD COLUMN made_by_id uuid;
UPDATE sanctions s SET made_by_id = (
  SELECT a.actor_id FROM audit a WHERE a.resource = 'sanction' AND a.record_id = s.id::text AND a.action = 'create'
  ORDER BY a.created_at LIMIT 1);
ALTER TABLE applications ADD COLUMN recused_id uuid;
