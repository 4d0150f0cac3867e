DROP TABLE invitation_refusals;
DROP TABLE join_invitations;
DROP TABLE collective_joins;
