// The types of rows, from the descriptors and schema.sql. Written by `npm run generate`; a test keeps it current.

/** A row as it is stored, in clear. */
export type Rows = {
  absence: {
    id: string;
    unionId: string;
    accountId: string;
    deputyId: string | null;
    fromOn: string;
    untilOn: string;
    createdAt: string;
    updatedAt: string;
    version: number;
  };
  account: {
    id: string;
    name: string | null;
    loginName: string | null;
    phone: string | null;
    documentType:
      | 'resident'
      | 'residencePermit'
      | 'hkMacauPermit'
      | 'taiwanPermit'
      | 'passport'
      | 'permanentResidence'
      | null;
    documentNumber: string | null;
    documentExpiresOn: string | null;
    birthDate: string | null;
    sex: 'male' | 'female' | 'unknown' | null;
    email: string | null;
    nextPhone: string | null;
    nextPhoneById: string | null;
    nextPhoneUntil: string | null;
    emailVerifiedAt: string | null;
    unionId: string | null;
    state: 'active' | 'invited' | 'disabled' | 'closed';
    boundAt: string | null;
    passwordHash: string | null;
    passwordChangedAt: string | null;
    unionMessagesOff: boolean;
    totpSecret: string | null;
    totpConfirmed: boolean;
    failedSignIns: number;
    lockedUntil: string | null;
    unlockedAt: string | null;
    createdAt: string;
    updatedAt: string;
    version: number;
  };
  application: {
    id: string;
    number: string;
    process: string;
    title: string;
    applicantName: string;
    subjectKind: string;
    subjectId: string;
    unionId: string;
    fromUnionId: string | null;
    reviewerUnionId: string | null;
    assignedUnionId: string | null;
    state: 'draft' | 'submitted' | 'opened' | 'returned' | 'withdrawn' | 'approved' | 'rejected' | 'expired';
    reviewWhen: 'none' | 'before' | 'after';
    light: 'green' | 'amber' | 'red' | null;
    dueOn: string | null;
    forgottenAt: string | null;
    urgedAt: string | null;
    callBackAt: string | null;
    submittedAt: string | null;
    firstSubmittedAt: string | null;
    firstDecidedAt: string | null;
    returnedAt: string | null;
    returnedFor: string | null;
    undoneAt: string | null;
    openedAt: string | null;
    openedBy: string | null;
    openedById: string | null;
    decidedAt: string | null;
    decidedBy: string | null;
    decidedById: string | null;
    begunById: string | null;
    recusedId: string | null;
    reasonCode: string | null;
    proposal: unknown;
    silentOn: string | null;
    undoUntil: string | null;
    reason: string | null;
    fieldNotes: Record<string, unknown> | null;
    lastReturn: unknown;
    data: Record<string, unknown>;
    reviewData: Record<string, unknown> | null;
    accountId: string;
    memberId: string | null;
    made: unknown;
    processHash: string;
    procedureHash: string | null;
    formHash: string;
    agreementHash: string | null;
    agreedAt: string | null;
    roundId: string | null;
    channel: 'h5' | 'pc' | 'api' | null;
    spotCheck: 'open' | 'confirmed' | 'objected' | null;
    checkUnionId: string | null;
    checkedAt: string | null;
    checkNote: string | null;
    personHash: string;
    addressHash: string | null;
    deviceHash: string | null;
    networkHash: string | null;
    homeHash: string | null;
    createdAt: string;
    updatedAt: string;
    version: number;
  };
  audit: {
    id: string;
    actor: string;
    actorId: string | null;
    action: string;
    resource: string;
    recordId: string;
    unionId: string | null;
    subjectId: string | null;
    documentHash: string | null;
    before: unknown;
    after: unknown;
    further: unknown;
    involved: string[] | null;
    reason: string | null;
    ip: string | null;
    requestId: string | null;
    blockId: number | null;
    createdAt: string;
  };
  collectiveJoin: {
    id: string;
    unionId: string;
    employerId: string | null;
    madeById: string;
    people: number;
    joined: number;
    declined: number;
    skipped: number;
    sendsAt: string | null;
    validTo: string;
    state: 'made' | 'calledOff';
    createdAt: string;
    updatedAt: string;
    version: number;
  };
  consent: {
    id: string;
    accountId: string;
    unionId: string;
    purpose: string;
    textKey: string;
    textHash: string;
    applicationId: string | null;
    items: string[];
    withdrawsId: string | null;
    createdAt: string;
  };
  decision: {
    id: string;
    decision: string;
    applicationId: string | null;
    unionId: string;
    documentHash: string;
    outcome: string;
    light: 'green' | 'amber' | 'red' | null;
    rowId: string | null;
    reason: string | null;
    verdicts: unknown;
    involved: string[] | null;
    createdAt: string;
  };
  division: {
    id: string;
    name: string;
    fullName: string;
    parentId: string | null;
    level: 'province' | 'city' | 'county' | 'street';
    initials: string;
    statOnly: boolean;
    createdAt: string;
  };
  document: {
    id: string;
    kind: string;
    key: string;
    title: string;
    unionId: string;
    number: number;
    state: 'draft' | 'published' | 'withdrawn';
    validFrom: string;
    validTo: string | null;
    pack: string | null;
    hash: string;
    authorId: string | null;
    publishedById: string | null;
    publishedAt: string | null;
    body: unknown;
    createdAt: string;
    updatedAt: string;
    version: number;
  };
  employer: {
    id: string;
    name: string;
    formerNames: string[];
    creditCode: string | null;
    unionId: string | null;
    divisionId: string | null;
    address: string | null;
    category: string | null;
    createdAt: string;
    updatedAt: string;
    version: number;
  };
  faqTally: {
    id: string;
    question: string;
    faq: string;
    unionId: string;
    helpful: number;
    unhelpful: number;
    createdAt: string;
    updatedAt: string;
    version: number;
  };
  file: {
    id: string;
    name: string;
    type: 'pdf' | 'png' | 'jpg' | 'xlsx' | 'csv' | 'json' | 'txt';
    size: number;
    unionId: string | null;
    ownerId: string | null;
    recordKind: string | null;
    recordId: string | null;
    madeOf: string | null;
    expiresAt: string | null;
    createdAt: string;
    updatedAt: string;
    version: number;
  };
  grant: {
    id: string;
    accountId: string;
    unionId: string;
    role: 'systemAdmin' | 'securityAdmin' | 'auditor' | 'ruleEditor' | 'rulePublisher' | 'unionAdmin' | 'unionOperator';
    validFrom: string;
    validTo: string | null;
    revokedAt: string | null;
    reason: string | null;
    state: 'proposed' | 'live' | 'revoked';
    proposedById: string | null;
    confirmedById: string | null;
    createdAt: string;
    updatedAt: string;
    version: number;
  };
  jobRun: {
    id: string;
    task: string;
    unionId: string;
    scheduleKey: string | null;
    scheduledFor: string;
    state: 'queued' | 'running' | 'finished' | 'failed' | 'cancelled';
    progress: Record<string, unknown> | null;
    startedAt: string | null;
    finishedAt: string | null;
    ownerId: string | null;
    input: Record<string, unknown> | null;
    cancelledAt: string | null;
    cancelledById: string | null;
    result: Record<string, unknown> | null;
    error: string | null;
    createdAt: string;
    updatedAt: string;
    version: number;
  };
  joinInvitation: {
    id: string;
    name: string | null;
    phone: string | null;
    collectiveJoinId: string;
    unionId: string;
    state: 'invited' | 'opened' | 'joined' | 'declined' | 'expired';
    validTo: string;
    tokenHash: string | null;
    process: string;
    applicationId: string | null;
    createdAt: string;
    updatedAt: string;
    version: number;
  };
  lead: {
    id: string;
    name: string;
    people: number;
    unionId: string;
    state: 'open' | 'working' | 'organised' | 'merged' | 'dropped';
    assigneeId: string | null;
    creditCode: string | null;
    note: string | null;
    organisedUnionId: string | null;
    organisedAt: string | null;
    mergedIntoId: string | null;
    nameKey: string;
    createdAt: string;
    updatedAt: string;
    version: number;
  };
  listView: {
    id: string;
    title: string;
    listed: string;
    state: 'private' | 'shared';
    unionId: string;
    filter: unknown;
    sortField: string | null;
    sortOrder: 'ASC' | 'DESC' | null;
    hiddenColumns: string[] | null;
    accountId: string;
    createdAt: string;
    updatedAt: string;
    version: number;
  };
  member: {
    id: string;
    number: string;
    name: string;
    state: 'pending' | 'active' | 'retained' | 'ended';
    endedReason: 'left' | 'expelled' | 'removed' | 'rejected' | 'withdrawn' | 'undone' | null;
    unionId: string;
    employerId: string | null;
    employerName: string | null;
    documentType: 'resident' | 'residencePermit' | 'hkMacauPermit' | 'taiwanPermit' | 'passport' | 'permanentResidence';
    documentNumber: string;
    phone: string | null;
    sex: 'male' | 'female' | 'unknown' | null;
    birthDate: string | null;
    employmentType: string | null;
    occupation: string | null;
    divisionId: string | null;
    joinedOn: string;
    endedOn: string | null;
    details: Record<string, unknown>;
    leadId: string | null;
    forgottenAt: string | null;
    accountId: string | null;
    createdAt: string;
    updatedAt: string;
    version: number;
  };
  membershipEvent: {
    id: string;
    memberId: string;
    unionId: string;
    fromUnionId: string | null;
    kind:
      | 'joined'
      | 'confirmed'
      | 'placed'
      | 'transferred'
      | 'retained'
      | 'left'
      | 'expelled'
      | 'noted'
      | 'corrected'
      | 'rejected'
      | 'returned'
      | 'withdrawn'
      | 'undone';
    fromState: 'pending' | 'active' | 'retained' | 'ended' | null;
    toState: 'pending' | 'active' | 'retained' | 'ended';
    reason: string | null;
    process: string | null;
    applicationId: string | null;
    documentHash: string | null;
    happenedOn: string;
    createdAt: string;
  };
  missedSearch: {
    id: string;
    words: string;
    unionId: string;
    day: string;
    times: number;
    aliasOfId: string | null;
    state: 'open' | 'used';
    createdAt: string;
    updatedAt: string;
    version: number;
  };
  notice: {
    id: string;
    event: string;
    template: string;
    channel: 'sms' | 'email' | 'inApp';
    accountId: string | null;
    unionId: string;
    applicationId: string | null;
    recipient: string | null;
    title: string | null;
    body: string;
    variables: Record<string, unknown>;
    documentHash: string | null;
    urgent: boolean;
    state: 'pending' | 'sending' | 'sent' | 'delivered' | 'undelivered' | 'dead' | 'void';
    attempts: number;
    nextAt: string | null;
    lastError: string | null;
    providerId: string | null;
    provider: 'first' | 'second' | null;
    sentAt: string | null;
    receiptAt: string | null;
    readAt: string | null;
    createdAt: string;
    updatedAt: string;
    version: number;
  };
  question: {
    id: string;
    text: string;
    unionId: string;
    state: 'asked' | 'answered';
    answer: string | null;
    answeredById: string | null;
    answeredAt: string | null;
    createdAt: string;
    updatedAt: string;
    version: number;
  };
  reviewRound: {
    id: string;
    unionId: string;
    state: 'running' | 'finished' | 'failed' | 'cancelled';
    dryRun: boolean;
    total: number;
    done: number;
    approved: number;
    rejected: number;
    leftToInbox: number;
    dueOn: string | null;
    ownerId: string | null;
    documentHash: string | null;
    cursor: string | null;
    upto: string | null;
    fileId: string | null;
    result: Record<string, unknown> | null;
    startedAt: string;
    finishedAt: string | null;
    createdAt: string;
    updatedAt: string;
    version: number;
  };
  sanction: {
    id: string;
    personName: string;
    memberId: string | null;
    applicationId: string | null;
    unionId: string;
    process: string;
    reason: string;
    appeal: string | null;
    validFrom: string;
    validTo: string | null;
    liftedAt: string | null;
    madeById: string | null;
    personHash: string;
    createdAt: string;
    updatedAt: string;
    version: number;
  };
  union: {
    id: string;
    name: string;
    shortName: string | null;
    formerNames: string[];
    aliases: string[];
    creditCode: string | null;
    parentId: string | null;
    parentPath: string | null;
    industryParentId: string | null;
    kind: 'base' | 'aboveBase';
    type: string;
    acceptsMembers: boolean;
    divisionId: string | null;
    industry: string | null;
    state: 'active' | 'closed';
    foundedOn: string | null;
    dutyPhone: string | null;
    address: string | null;
    memberCount: number;
    path: string;
    custom: Record<string, unknown>;
    createdAt: string;
    updatedAt: string;
    version: number;
  };
  unionMessage: {
    id: string;
    topic: string;
    unionId: string;
    reach: 'own' | 'below';
    body: string;
    state: 'draft' | 'proposed' | 'sent' | 'dropped';
    authorId: string | null;
    proposedById: string | null;
    confirmedById: string | null;
    people: number | null;
    texts: number | null;
    sentAt: string | null;
    createdAt: string;
    updatedAt: string;
    version: number;
  };
};

export type ResourceName = keyof Rows;

/** What a new row cannot do without: never null, and without a default. */
export type NeededFields = {
  absence: 'unionId' | 'accountId' | 'fromOn' | 'untilOn';
  account: never;
  application:
    | 'number'
    | 'process'
    | 'title'
    | 'applicantName'
    | 'subjectKind'
    | 'subjectId'
    | 'unionId'
    | 'state'
    | 'reviewWhen'
    | 'accountId'
    | 'processHash'
    | 'formHash'
    | 'personHash';
  audit: 'actor' | 'action' | 'resource' | 'recordId';
  collectiveJoin: 'unionId' | 'madeById' | 'people' | 'validTo';
  consent: 'accountId' | 'unionId' | 'purpose' | 'textKey' | 'textHash';
  decision: 'decision' | 'unionId' | 'documentHash' | 'outcome' | 'verdicts';
  division: 'name' | 'fullName' | 'level' | 'initials';
  document: 'kind' | 'key' | 'title' | 'unionId' | 'state' | 'hash' | 'body';
  employer: 'name';
  faqTally: 'question' | 'faq' | 'unionId';
  file: 'name' | 'type' | 'size';
  grant: 'accountId' | 'unionId' | 'role';
  jobRun: 'task' | 'unionId' | 'scheduledFor' | 'state';
  joinInvitation: 'collectiveJoinId' | 'unionId' | 'validTo' | 'process';
  lead: 'name' | 'unionId' | 'nameKey';
  listView: 'title' | 'listed' | 'unionId' | 'filter' | 'accountId';
  member: 'number' | 'name' | 'state' | 'unionId' | 'documentType' | 'documentNumber' | 'joinedOn';
  membershipEvent: 'memberId' | 'unionId' | 'kind' | 'toState' | 'happenedOn';
  missedSearch: 'words' | 'unionId' | 'day';
  notice: 'event' | 'template' | 'channel' | 'unionId' | 'body' | 'state';
  question: 'text' | 'unionId';
  reviewRound: 'unionId' | 'state';
  sanction: 'personName' | 'unionId' | 'process' | 'reason' | 'personHash';
  union: 'name' | 'kind' | 'type' | 'acceptsMembers';
  unionMessage: 'topic' | 'unionId' | 'body';
};

/** What never leaves the data layer. */
export type HiddenFields = {
  absence: never;
  account: 'passwordHash' | 'totpSecret';
  application:
    | 'subjectId'
    | 'decidedById'
    | 'recusedId'
    | 'reasonCode'
    | 'proposal'
    | 'lastReturn'
    | 'made'
    | 'procedureHash'
    | 'personHash'
    | 'addressHash'
    | 'deviceHash'
    | 'networkHash'
    | 'homeHash';
  audit: 'involved';
  collectiveJoin: never;
  consent: never;
  decision: 'involved';
  division: never;
  document: never;
  employer: never;
  faqTally: never;
  file: 'madeOf';
  grant: never;
  jobRun: never;
  joinInvitation: 'tokenHash' | 'process' | 'applicationId';
  lead: 'nameKey';
  listView: never;
  member: never;
  membershipEvent: never;
  missedSearch: never;
  notice: 'variables';
  question: never;
  reviewRound: 'cursor' | 'upto';
  sanction: 'madeById' | 'personHash';
  union: 'parentPath';
  unionMessage: never;
};

/** What some readers see as null. */
export type VeiledFields = {
  absence: never;
  account: 'birthDate' | 'email';
  application: 'openedBy' | 'openedById' | 'decidedBy' | 'data' | 'reviewData' | 'checkNote';
  audit: 'ip';
  collectiveJoin: never;
  consent: never;
  decision: never;
  division: never;
  document: never;
  employer: never;
  faqTally: never;
  file: never;
  grant: never;
  jobRun: never;
  joinInvitation: never;
  lead: never;
  listView: never;
  member: 'birthDate' | 'details';
  membershipEvent: never;
  missedSearch: never;
  notice: never;
  question: never;
  reviewRound: never;
  sanction: never;
  union: never;
  unionMessage: never;
};

/** What is large and left out of lists. */
export type DetailFields = {
  absence: never;
  account:
    | 'documentExpiresOn'
    | 'birthDate'
    | 'sex'
    | 'nextPhone'
    | 'nextPhoneById'
    | 'nextPhoneUntil'
    | 'emailVerifiedAt'
    | 'passwordChangedAt'
    | 'unionMessagesOff'
    | 'failedSignIns'
    | 'unlockedAt';
  application:
    | 'subjectKind'
    | 'assignedUnionId'
    | 'forgottenAt'
    | 'firstSubmittedAt'
    | 'firstDecidedAt'
    | 'returnedAt'
    | 'returnedFor'
    | 'undoneAt'
    | 'openedAt'
    | 'openedById'
    | 'begunById'
    | 'silentOn'
    | 'fieldNotes'
    | 'data'
    | 'reviewData'
    | 'accountId'
    | 'processHash'
    | 'formHash'
    | 'agreementHash'
    | 'agreedAt'
    | 'roundId'
    | 'channel'
    | 'checkUnionId'
    | 'checkedAt'
    | 'checkNote';
  audit: 'subjectId' | 'documentHash' | 'before' | 'after' | 'further' | 'requestId';
  collectiveJoin: never;
  consent: never;
  decision: 'verdicts';
  division: never;
  document: 'authorId' | 'publishedById' | 'body';
  employer: never;
  faqTally: 'faq';
  file: 'recordId';
  grant: 'proposedById' | 'confirmedById';
  jobRun: 'input' | 'cancelledAt' | 'cancelledById' | 'result' | 'error';
  joinInvitation: never;
  lead: 'note' | 'mergedIntoId';
  listView: never;
  member: 'birthDate' | 'details' | 'leadId' | 'forgottenAt';
  membershipEvent: 'process' | 'documentHash';
  missedSearch: never;
  notice: 'event' | 'body' | 'documentHash' | 'providerId' | 'provider' | 'receiptAt' | 'readAt';
  question: 'answer' | 'answeredById';
  reviewRound: 'ownerId' | 'documentHash' | 'fileId' | 'result';
  sanction: never;
  union: 'custom';
  unionMessage: 'body' | 'proposedById' | 'confirmedById';
};

export type Actions = {
  absence: never;
  account: 'unlock' | 'sendLink' | 'resetTotp' | 'proposePhone' | 'confirmPhoneChange' | 'dropPhoneChange';
  application: 'open' | 'handOver' | 'place' | 'employ' | 'approve' | 'return' | 'reject' | 'confirmCheck' | 'object';
  audit: never;
  collectiveJoin: 'callOff';
  consent: never;
  decision: never;
  division: never;
  document: 'check' | 'publish';
  employer: never;
  faqTally: never;
  file: never;
  grant: 'confirm' | 'revoke';
  jobRun: 'cancel';
  joinInvitation: never;
  lead: 'take' | 'organise' | 'merge' | 'drop' | 'reopen';
  listView: never;
  member: 'unmask';
  membershipEvent: never;
  missedSearch: 'makeAlias';
  notice: 'redrive';
  question: 'answer' | 'toFaq';
  reviewRound: never;
  sanction: 'lift';
  union: 'close' | 'reopen' | 'layFederations' | 'addAlias' | 'joinCode' | 'inviteWorkers';
  unionMessage: 'send' | 'release' | 'discard';
};

/** What else the audit may say was done. */
export type Acts = {
  absence: never;
  account:
    | 'lookUp'
    | 'exportAudit'
    | 'signIn'
    | 'signInFailed'
    | 'endSession'
    | 'requestReset'
    | 'setEmail'
    | 'chooseMessages'
    | 'chooseLoginName'
    | 'requestCode'
    | 'changePhone'
    | 'stopPhone'
    | 'confirmPhone'
    | 'bindIdentity'
    | 'acceptInvitation'
    | 'setPassword'
    | 'verifyEmail'
    | 'enrolTotp'
    | 'confirmTotp'
    | 'closeAccount'
    | 'takeCopy';
  application:
    | 'saveDraft'
    | 'submit'
    | 'withdraw'
    | 'convert'
    | 'urge'
    | 'askCallBack'
    | 'undo'
    | 'leaveToInbox'
    | 'propose'
    | 'remind'
    | 'reroute'
    | 'expire';
  audit: 'sealAudit' | 'restoreBackup';
  collectiveJoin: never;
  consent: never;
  decision: 'refused';
  division: never;
  document: 'installPack';
  employer: never;
  faqTally: never;
  file: never;
  grant: never;
  jobRun: never;
  joinInvitation: 'openInvitation' | 'declineInvitation';
  lead: never;
  listView: never;
  member: 'withdrawConsent';
  membershipEvent: 'freezeFigures';
  missedSearch: never;
  notice: never;
  question: never;
  reviewRound: 'startReview' | 'rehearseReview' | 'reviewBatch' | 'endReview';
  sanction: never;
  union: never;
  unionMessage: never;
};

export type States = {
  absence: never;
  account: 'active' | 'invited' | 'disabled' | 'closed';
  application: 'draft' | 'submitted' | 'opened' | 'returned' | 'withdrawn' | 'approved' | 'rejected' | 'expired';
  audit: never;
  collectiveJoin: 'made' | 'calledOff';
  consent: never;
  decision: never;
  division: never;
  document: 'draft' | 'published' | 'withdrawn';
  employer: never;
  faqTally: never;
  file: never;
  grant: 'proposed' | 'live' | 'revoked';
  jobRun: 'queued' | 'running' | 'finished' | 'failed' | 'cancelled';
  joinInvitation: 'invited' | 'opened' | 'joined' | 'declined' | 'expired';
  lead: 'open' | 'working' | 'organised' | 'merged' | 'dropped';
  listView: 'private' | 'shared';
  member: 'pending' | 'active' | 'retained' | 'ended';
  membershipEvent: never;
  missedSearch: 'open' | 'used';
  notice: 'pending' | 'sending' | 'sent' | 'delivered' | 'undelivered' | 'dead' | 'void';
  question: 'asked' | 'answered';
  reviewRound: 'running' | 'finished' | 'failed' | 'cancelled';
  sanction: 'inForce' | 'lifted';
  union: 'active' | 'closed';
  unionMessage: 'draft' | 'proposed' | 'sent' | 'dropped';
};

export type StateGroups = {
  absence: never;
  account: never;
  application:
    | 'unfinished'
    | 'todo'
    | 'inProgress'
    | 'done'
    | 'pending'
    | 'received'
    | 'decided'
    | 'refused'
    | 'failed';
  audit: never;
  collectiveJoin: never;
  consent: never;
  decision: never;
  division: never;
  document: never;
  employer: never;
  faqTally: never;
  file: never;
  grant: 'held';
  jobRun: 'open' | 'over';
  joinInvitation: 'waiting';
  lead: 'waiting' | 'goingOn';
  listView: never;
  member: 'live' | 'confirmed';
  membershipEvent: never;
  missedSearch: never;
  notice: 'due' | 'told' | 'failed' | 'out';
  question: never;
  reviewRound: never;
  sanction: never;
  union: never;
  unionMessage: never;
};
