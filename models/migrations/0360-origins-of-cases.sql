-- Whence a case was sent, as keyed hashes that count and tell nothing: the device, its network, the home that was given.
-- Kept for thirty days, or until the case is decided.
ALTER TABLE applications ADD COLUMN device_hash text, ADD COLUMN network_hash text, ADD COLUMN home_hash text;
CREATE INDEX applications_device ON applications (device_hash, submitted_at) WHERE device_hash IS NOT NULL;
CREATE INDEX applications_network ON applications (network_hash, submitted_at) WHERE network_hash IS NOT NULL;
CREATE INDEX applications_home ON applications (home_hash, submitted_at) WHERE home_hash IS NOT NULL;
CREATE INDEX applications_union_submitted ON applications (union_id, submitted_at) WHERE submitted_at IS NOT NULL;
CREATE INDEX applications_origin ON applications (submitted_at)
  WHERE (device_hash IS NOT NULL OR network_hash IS NOT NULL OR home_hash IS NOT NULL OR address_hash IS NOT NULL)
    AND state NOT IN ('submitted', 'opened');
