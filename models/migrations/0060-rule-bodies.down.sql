DROP TABLE rule_bodies;
