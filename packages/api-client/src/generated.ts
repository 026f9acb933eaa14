// Generated from ../openapi.json by `npm run generate`; changes made here are lost.
export interface paths {
    "/v1/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List announcements
         * @description For operators. Newest first.
         */
        get: operations["listAnnouncements"];
        put?: never;
        /**
         * Draft an announcement
         * @description For operators. Nobody is shown it before it is published.
         */
        post: operations["createAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/announcements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an announcement
         * @description For operators.
         */
        get: operations["getAnnouncement"];
        put?: never;
        post?: never;
        /**
         * Delete an announcement
         * @description For operators. Nobody is shown it any more; the audit trail knows what it said.
         */
        delete: operations["deleteAnnouncement"];
        options?: never;
        head?: never;
        /**
         * Change an announcement
         * @description For operators. What is left out stays as it is. Those who are shown it see the change at once; whoever has put it away does not.
         */
        patch: operations["changeAnnouncement"];
        trace?: never;
    };
    "/v1/announcements/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish an announcement
         * @description For operators. From its beginning on it is shown to those it is for, also to those who have put it away before.
         */
        post: operations["publishAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/announcements/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an announcement
         * @description For operators. Nobody is shown it any more; it is a draft again.
         */
        post: operations["withdrawAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the operators' API tokens
         * @description Newest first; without the tokens themselves, which nobody can read again.
         */
        get: operations["listApiTokens"];
        put?: never;
        /**
         * Make an API token of the platform
         * @description For operators. The token is shown in this answer and stored nowhere. It is made by a person; a token makes no tokens.
         */
        post: operations["createApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an operator's API token
         * @description At once, everywhere: event streams opened with it end, too.
         */
        delete: operations["revokeApiToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what on the platform
         * @description For operators. Newest first.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Signed checkpoints of the platform's audit trail
         * @description For operators. Newest first.
         */
        get: operations["listAuditCheckpoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an entry of any audit trail
         * @description As it was written, with the names that may be shown today.
         */
        get: operations["getAuditEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The platform's audit trail as a file
         * @description Oldest first, streamed. Each line of `jsonl` holds all that proves the entry; `csv` can be filtered as the list can.
         */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Keys that sign checkpoints
         * @description Public keys as a JSON Web Key Set, newest first. Keep a copy: a checkpoint is worth what the key it is checked with is worth.
         */
        get: operations["listAuditKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prove the platform's own audit trail
         * @description Reads the whole chain, and answers with its first entry that does not hold, if there is one.
         */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for a decision
         * @description For operators. A few of each kind, with how many there are. A token is told of the kinds for which it is good: invitations and mails need people:read, tickets tickets:read.
         */
        get: operations["listDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What runs where of the platform itself
         * @description For operators. As the deployer tells it, a second old at the most; it is asked with a key of the platform's own.
         */
        get: operations["getDeploymentBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happens, as it happens
         * @description Server-sent events of everything the caller may see. Continue after the last one you know with Last-Event-ID or `after`. Members without events:read hear only when a workspace of theirs opens or shuts, and not why. The first line, `ready`, carries the cursor from which one listens, so that nothing is missed after a break before the first event. The stream ends when the token does, and when what the caller may see becomes another: then come back.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/past": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened
         * @description For operators. Newest first, of everything. A search reads a stretch of the log at a time: a page may hold fewer events than asked for, or none, and `nextCursor` goes on from there.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is queued, running, failed and next
         * @description For operators. Keys of the reconcile loop, then mail. What fails comes newest first, what is next comes in its order.
         */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One job
         * @description For operators.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a job
         * @description For operators. Mail that is still to be sent will not be. A key of the loop cannot be cancelled, only woken.
         */
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do a job now
         * @description For operators. A key of the loop is woken: it is looked at at once, and once more if it is being done right now.
         */
        post: operations["retryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many jobs there are
         * @description For operators. By state, and by kind.
         */
        get: operations["countJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the platform writes to people
         * @description For operators. Newest first; kept for 90 days, and no longer than the person or the workspace.
         */
        get: operations["listOutbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/outbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one mail
         * @description For operators. What it says is written out anew and kept nowhere; an invitation is shown without its link.
         */
        get: operations["getOutgoingMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/outbox/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a mail again
         * @description For operators: what failed, and what was kept while there was no mail server. If it is not true any more by the time it is sent, it is not.
         */
        post: operations["sendOutgoingMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The business in figures
         * @description For operators. Tenants, people, seats and revenue as they are now, and how much of what tenants must have upstream is not as it should be. How revenue came to be what it is: `GET /v1/revenue?by=month`.
         */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List partners
         * @description For operators. Searched, filtered and ordered; a cursor goes on in the same list.
         */
        get: operations["listPartners"];
        put?: never;
        /**
         * Create a partner
         * @description For operators.
         */
        post: operations["createPartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a partner
         * @description For operators.
         */
        get: operations["getPartner"];
        put?: never;
        post?: never;
        /**
         * End the contract with a partner
         * @description For operators. Its tenants stay as they are and still name it; it takes no new ones, and its people see nothing any more.
         */
        delete: operations["terminatePartner"];
        options?: never;
        head?: never;
        /**
         * Change a partner
         * @description For operators.
         */
        patch: operations["changePartner"];
        trace?: never;
    };
    "/v1/partners/{slug}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the partner's own people
         * @description For operators.
         */
        get: operations["listPartnerMembers"];
        put?: never;
        /**
         * Let somebody work for the partner
         * @description For operators. They can then read the partner's tenants, and nothing else.
         */
        post: operations["addPartnerMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{slug}/members/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take somebody off the partner
         * @description For operators.
         */
        delete: operations["removePartnerMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{slug}/statements/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a month came to for a partner
         * @description For operators and the partner's own people. Each customer's recurring revenue by the day, as it was in force, and the partner's share by the margin that was agreed then. An hour after its end a month is closed: what becomes known later about a day in it counts from the first day that is still open.
         */
        get: operations["getPartnerStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{slug}/statements/{month}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a file
         * @description For operators and the partner's own people. A line for each line, amounts in minor units.
         */
        get: operations["exportPartnerStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{slug}/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the partner's tenants
         * @description For operators and the partner's own people. Searched, filtered and ordered like all tenants.
         */
        get: operations["listPartnerTenants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many partners there are
         * @description For operators. Among those that the list would show with the same search.
         */
        get: operations["countPartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can be subscribed to
         * @description The whole catalogue, the cheapest plan first.
         */
        get: operations["listPlans"];
        put?: never;
        /**
         * Add a plan
         * @description For operators.
         */
        post: operations["createPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a plan with its versions
         * @description A version that somebody has subscribed to never changes; `current` is what a new subscription gets.
         */
        get: operations["getPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a plan
         * @description For operators. What it holds and costs changes in place until somebody has subscribed to it; from then on a change makes a new version, and those who have subscribed keep theirs.
         */
        patch: operations["changePlan"];
        trace?: never;
    };
    "/v1/platform-admins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who operates the platform
         * @description For operators.
         */
        get: operations["listPlatformAdmins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platform-admins/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make somebody a platform administrator
         * @description For operators in person, not their API tokens. A grant of the platform's own: whatever the directory says, it holds until it is revoked here.
         */
        put: operations["grantPlatformAdmin"];
        post?: never;
        /**
         * Revoke platform administration
         * @description For operators in person, not their API tokens. Not one's own, never the last, and not what the directory has granted.
         */
        delete: operations["revokePlatformAdmin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/revenue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Monthly recurring revenue
         * @description For operators. A line for each group and currency: amounts of different currencies are never added up. Yearly prices count by the twelfth; trials, what has ended and workspaces that are deleted count nothing.
         */
        get: operations["getRevenue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find tenants, people, domains and partners at once
         * @description For operators. A few of each kind, the likeliest first: by slug, name, e-mail address or domain, or a part of one. People and partners are found by tokens with people:read and partners:read.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What operators have decided
         * @description For operators. Every setting with what holds now, what would hold by default, and who decided.
         */
        get: operations["listSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One setting
         * @description For operators.
         */
        get: operations["getSetting"];
        /**
         * Decide a setting
         * @description For operators. It holds on every replica within seconds. What a variable of the environment decides cannot be decided here.
         */
        put: operations["changeSetting"];
        post?: never;
        /**
         * Have a setting as it is by default
         * @description For operators. What was decided is forgotten; the audit trail knows it still.
         */
        delete: operations["resetSetting"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/slugs/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether a slug can be had
         * @description For operators. Any text may be asked about: what is no slug is malformed, and comes with what could be made of it.
         */
        get: operations["checkSlug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List subscriptions
         * @description Those of the newest tenants first.
         */
        get: operations["listSubscriptions"];
        put?: never;
        /**
         * Subscribe anew
         * @description For a tenant whose subscription has ended; 409 while it has one.
         */
        post: operations["createSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a tenant's subscription
         * @description The newest one, also once it has ended. It can be read while the tenant is suspended.
         */
        get: operations["getSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a subscription
         * @description Another plan, other seats or another interval hold at once, up or down, and are charged and credited by the day, counting today; another interval begins a new period. With `when: period_end` they wait for the next period. A change at once takes the place of one that waits. `cancelAtPeriodEnd` ends the subscription with the period.
         */
        patch: operations["changeSubscription"];
        trace?: never;
    };
    "/v1/subscriptions/{slug}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a tenant has subscribed to
         * @description Every state of its subscription with what it brought in, the newest first. Who made it so is in the audit trail.
         */
        get: operations["listSubscriptionChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{slug}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a change would come to
         * @description What it costs, when it holds, what it gives and takes, and from how many. Changes nothing. A change that would be refused says why in `refused`.
         */
        post: operations["previewSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who acts, acted or asked to act for which customer
         * @description For operators. Newest first.
         */
        get: operations["listSupportAccesses"];
        put?: never;
        /**
         * Ask to act for a customer
         * @description For operators in person. Where the tenant says `ask`, one of its owners lets them in; where it says `allowed`, it begins at once; where it says `never`, it is refused. It lasts an hour at most.
         */
        post: operations["requestSupportAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-accesses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one of them
         * @description For operators.
         */
        get: operations["getSupportAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-accesses/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End it, or take the question back
         * @description For operators in person. At once; what is over stays as it is.
         */
        post: operations["endSupportAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List and search tenants
         * @description Operators see all, partners their customers, others the tenants they belong to. A cursor goes on in the same list: with another search, filter or order it is refused.
         */
        get: operations["listTenants"];
        put?: never;
        /**
         * Create a tenant
         * @description For operators. Answers at once; provisioning goes on and is told as events.
         */
        post: operations["createTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a tenant
         * @description Contacts, the suspension's note and what upstreams say are shown to its owners and administrators and to operators; the company to those who may see the subscription, too. To others they are empty.
         */
        get: operations["getTenant"];
        put?: never;
        post?: never;
        /**
         * Delete a tenant
         * @description It can be restored until `purgeAfter`; then it is erased everywhere. Its people are shut out at once.
         */
        delete: operations["deleteTenant"];
        options?: never;
        head?: never;
        /**
         * Change a tenant
         * @description Owners and administrators change name, company and contacts of their own, those who look after billing the company; partner and domains are for operators. What is left out stays as it is.
         */
        patch: operations["changeTenant"];
        trace?: never;
    };
    "/v1/tenants/{slug}/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the API tokens of a tenant
         * @description Newest first; without the tokens themselves, which nobody can read again.
         */
        get: operations["listTenantApiTokens"];
        put?: never;
        /**
         * Make an API token for a tenant
         * @description The token is shown in this answer and stored nowhere. It is made by a person; a token makes no tokens.
         */
        post: operations["createTenantApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/api-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API token of a tenant
         * @description At once, everywhere: event streams opened with it end, too.
         */
        delete: operations["revokeTenantApiToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The apps I may open here
         * @description Those the workspace is entitled to and the caller has a part in, also while they are being made. Whoever is no member has none.
         */
        get: operations["listApps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what in a tenant
         * @description Newest first.
         */
        get: operations["listTenantAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/audit/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Signed checkpoints of a tenant's audit trail
         * @description Newest first. Each signs how long the chain was and the hash of its last entry then.
         */
        get: operations["listTenantAuditCheckpoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/audit/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an entry of a tenant's audit trail
         * @description As it was written, with the names that may be shown today.
         */
        get: operations["getTenantAuditEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A tenant's audit trail as a file
         * @description Oldest first, streamed. Each line of `jsonl` holds all that proves the entry; `csv` can be filtered as the list can.
         */
        get: operations["exportTenantAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prove a tenant's audit trail
         * @description Reads the whole chain, and answers with its first entry that does not hold, if there is one.
         */
        get: operations["verifyTenantAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/convert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a trial a subscription
         * @description For operators. Lifts the suspension of a trial that had run out.
         */
        post: operations["convertTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/data-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exports of a workspace
         * @description Newest first; without those whose time is over.
         */
        get: operations["listDataExports"];
        put?: never;
        /**
         * Start an export of a workspace
         * @description For owners. All that the platform keeps of the workspace, as one ZIP: its people, domains, subscription, settings, tickets and audit trail. The one under way is answered with when there is one. The file can be downloaded for 7 days; 3 are kept.
         */
        post: operations["startDataExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/data-exports/{exportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an export
         * @description How far it has come, and until when it is kept.
         */
        get: operations["getDataExport"];
        put?: never;
        post?: never;
        /**
         * Delete an export
         * @description For owners. With its file; one that is still being made is not made any further.
         */
        delete: operations["deleteDataExport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/data-exports/{exportId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download an export
         * @description For owners. The ZIP. That it was downloaded stands in the audit trail.
         */
        get: operations["downloadDataExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/departures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who has left, and what is left of them
         * @description Whoever left last comes first. Those of whom nothing is left are not among them.
         */
        get: operations["listDepartures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/departures/{departureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is left of somebody who has left
         * @description Not found once nothing is left of them.
         */
        get: operations["getDeparture"];
        put?: never;
        post?: never;
        /**
         * Erase what is left of somebody
         * @description Mail and files are erased as soon as their servers can be asked, and mail for the address goes on to nobody.
         */
        delete: operations["eraseDeparture"];
        options?: never;
        head?: never;
        /**
         * Decide anew what is left of somebody
         * @description Days count from now. What is left out stays as it was decided; what is erased already cannot be kept.
         */
        patch: operations["changeDeparture"];
        trace?: never;
    };
    "/v1/tenants/{slug}/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a tenant's domains
         * @description By name. What is said of each was seen when it was last checked; reading asks no resolver.
         */
        get: operations["listDomains"];
        put?: never;
        /**
         * Claim a domain
         * @description It is theirs once the record in `challenge` is found, which is looked for from now on for thirty days. Nothing is said about whether anybody else claims it, too.
         */
        post: operations["claimDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/domains/{domainId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a domain
         * @description With the record that proves it, and each record it needs beside what was found in its place when it was last checked.
         */
        get: operations["getDomain"];
        put?: never;
        post?: never;
        /**
         * Give a domain up
         * @description What was made for it upstream is removed, mailboxes with their mail included; whoever else can prove it may have it.
         */
        delete: operations["releaseDomain"];
        options?: never;
        head?: never;
        /**
         * Change a domain
         * @description What is left out stays as it is.
         */
        patch: operations["changeDomain"];
        trace?: never;
    };
    "/v1/tenants/{slug}/domains/{domainId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a domain now
         * @description Asks the resolvers, and answers what they said; what none of them could say stays as it was. Once in ten seconds.
         */
        post: operations["checkDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/domains/{domainId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a domain has been
         * @description Each moment at which something was seen to be otherwise than before, newest first; kept for a year.
         */
        get: operations["listDomainHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/domains/{domainId}/zone-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A domain's records as a zone file
         * @description All that its owner has to publish, the proof included, to be loaded into a name server.
         */
        get: operations["downloadZoneFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/entitlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a tenant may use
         * @description Seats, storage and every feature, each with why. What is suspended, ended or not known entitles to nothing.
         */
        get: operations["listEntitlements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/entitlements/{key}/override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say something else than the plan
         * @description For operators. Replaces an earlier one.
         */
        put: operations["overrideEntitlement"];
        post?: never;
        /**
         * Let the plan hold again
         * @description For operators.
         */
        delete: operations["endOverride"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a tenant
         * @description Newest first.
         */
        get: operations["listTenantEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How it stands with a workspace's files
         * @description For its administrators: the room it is entitled to, what of that its files may take, and what it shares, as the file server says it now. Each member's account there is among the tenant's resources.
         */
        get: operations["getFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/files/quota": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much a workspace's files may take
         * @description Everything the plan gives, until an administrator says less.
         */
        get: operations["getFileQuota"];
        /**
         * Say how much a workspace's files may take
         * @description No more than the plan gives; if that becomes less later, it holds. Less than is used already takes nothing away: people can add nothing until there is room again. The file server follows by itself.
         */
        put: operations["setFileQuota"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/first-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a new workspace still needs
         * @description For its administrators: each is read from what is so now, and cannot be ticked.
         */
        get: operations["listFirstSteps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/lifecycle/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What suspending, deleting and the rest would do
         * @description Each command with why it would be refused now, or with what would happen in which upstream; to an owner, those they may give. Changes nothing.
         */
        get: operations["previewLifecycle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/mailboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the mailboxes of a tenant
         * @description As they should be, in the order in which their members came, each with how it goes with it on the mail server.
         */
        get: operations["listMailboxes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/mailing-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the mailing lists of a tenant
         * @description Newest first.
         */
        get: operations["listMailingLists"];
        put?: never;
        /**
         * Make a mailing list
         * @description An address in a verified domain of the workspace, whose mail goes on to members and to addresses anywhere.
         */
        post: operations["createMailingList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/mailing-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a mailing list
         * @description As it should be, and how it goes with it on the mail server.
         */
        get: operations["getMailingList"];
        put?: never;
        post?: never;
        /**
         * Remove a mailing list
         * @description Mail to its address comes back to whoever sends it. What was sent on stays where it arrived.
         */
        delete: operations["deleteMailingList"];
        options?: never;
        head?: never;
        /**
         * Change a mailing list
         * @description What is left out stays as it is.
         */
        patch: operations["changeMailingList"];
        trace?: never;
    };
    "/v1/tenants/{slug}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the people of a tenant
         * @description In the order in which they were added.
         */
        get: operations["listMembers"];
        put?: never;
        /**
         * Add a person to a tenant
         * @description Takes a seat. The invitation is mailed once the directory has them; without a mail server, make a link for them.
         */
        post: operations["addMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/members/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a member
         * @description A member is a person in this tenant, with a role here; the person's own id is `personId`.
         */
        get: operations["getMember"];
        put?: never;
        post?: never;
        /**
         * Remove a member, or leave
         * @description Ends their sessions and frees their seat. Anybody may leave, except the last owner. Mail and files are kept for some time unless the body says otherwise, which those may who may remove members.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Change a member's role
         * @description Both the role they have and the one they get must be the caller's to give. The last owner stays one. Somebody who has not come yet is invited anew: links that are out stop working.
         */
        patch: operations["changeMember"];
        trace?: never;
    };
    "/v1/tenants/{slug}/members/{memberId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a member out
         * @description At once, and of this tenant only. They keep their role, their seat, their mail and their files, all shut until they are let in again. For those who have signed in here; nobody does it to themselves, or to the last owner.
         */
        post: operations["disableMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/members/{memberId}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a member in again
         * @description With everything they had. Their mail and files open as soon as their servers have followed.
         */
        post: operations["enableMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/members/{memberId}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an invitation link
         * @description For people who have never signed in, and belong nowhere else. The link sets their password, works once and replaces earlier ones, and is stored nowhere. With a mail server it is mailed to them; it is shown to operators, to those of a tenant when the address lies in a domain that is proven to be theirs, and where there is no mail server.
         */
        post: operations["inviteMember"];
        /**
         * Withdraw an invitation
         * @description For people who have not come yet: they are no member any more, and their link stops working.
         */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/members/{memberId}/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a member's mailbox
         * @description As it should be: given by an administrator, or following from the member's e-mail address when that lies in a verified domain of the workspace. How it goes with it is among the tenant's resources.
         */
        get: operations["getMailbox"];
        /**
         * Give a member a mailbox
         * @description Or change the one they have: with another address it stays the same mailbox, with the mail that is in it. What was given before must be named in If-Match.
         */
        put: operations["giveMailbox"];
        post?: never;
        /**
         * Erase a member's mailbox
         * @description With the mail in it. They have none then, also when their e-mail address lies in a verified domain, until they are given one.
         */
        delete: operations["removeMailbox"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/members/{memberId}/second-factor/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take away a member's second factors
         * @description For somebody who has lost them: all of theirs and the recovery codes, and every session. They are told by mail, and set up new ones after signing in with the password. For those who have signed in here, and belong to nothing else.
         */
        post: operations["resetSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/members/{memberId}/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a member's sessions
         * @description They are signed out everywhere, in their other workspaces, too, and can sign in again. For those who have signed in here.
         */
        post: operations["signOutMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/members/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many people a tenant has in each role and state
         * @description Among those that the list would show with the same search; each count leaves out the choice that it is for.
         */
        get: operations["countMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/members/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add many people at once
         * @description All of them or nobody: one seat too few, or one line that is wrong unless those are to be left out, and nothing is done. Members stay what they are.
         */
        post: operations["importMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/members/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what an import would do
         * @description Says of each line who would be invited, who is a member already, and what is wrong. Changes nothing.
         */
        post: operations["previewMemberImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/members/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the files that were imported, and how far their people are
         * @description Newest first. Being set up goes on by itself, whatever is restarted meanwhile.
         */
        get: operations["listMemberImports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What operators have noted about a tenant
         * @description For operators; the tenant never sees it. Newest first.
         */
        get: operations["listTenantNotes"];
        put?: never;
        /**
         * Note something about a tenant
         * @description For operators.
         */
        post: operations["addTenantNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a note
         * @description For operators.
         */
        delete: operations["removeTenantNote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/purge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a deleted tenant
         * @description For operators, once it can no longer be restored. It also happens by itself; this only does not wait for it.
         */
        post: operations["purgeTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/reconcile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the upstreams match now
         * @description For operators. What was changed upstream is set right, whatever the drift mode, unless `repair` is false.
         */
        post: operations["reconcileTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/reconcile/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What reconciling would do now
         * @description For operators. Asks the upstreams, resource by resource, and changes nothing.
         */
        get: operations["planReconcile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the tenant has in each upstream
         * @description With how often it was tried to make them match, and when it is tried next. Members who run nothing see what all share, and their own; what upstreams say is for those who run the tenant, and errors are for operators.
         */
        get: operations["listResources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/resources/{resourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a resource
         * @description As the list shows it.
         */
        get: operations["getResource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/resources/{resourceId}/reconcile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make one resource match now
         * @description For operators. What was changed upstream is set right, whatever the drift mode, unless `repair` is false.
         */
        post: operations["reconcileResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/resources/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many resources there are of each kind and in each state
         * @description Among those that the list would show with the same search; each count leaves out the choice that it is for.
         */
        get: operations["countResources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted tenant
         * @description For operators; until `purgeAfter`.
         */
        post: operations["restoreTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift a suspension
         * @description Only for those whose decision it was: operators, or the workspace's own owner.
         */
        post: operations["resumeTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/second-factor-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a second factor is required
         * @description And from when. Not until an owner says so.
         */
        get: operations["getSecondFactorPolicy"];
        /**
         * Require a second factor, or no longer
         * @description From the time given whoever has none sets one up at their next sign-in; until then they are told by mail. For owners, who must have one themselves.
         */
        put: operations["setSecondFactorPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/second-factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has a second factor
         * @description As the directory last said, in the order in which people were added.
         */
        get: operations["listSecondFactors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/second-factors/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many have a second factor
         * @description And how many a reminder would go to now.
         */
        get: operations["countSecondFactors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/second-factors/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remind those who have no second factor
         * @description By mail, each in their language, and nobody twice in a day. Those who have not come yet are not written to.
         */
        post: operations["remindSecondFactors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/support-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether operators may come in
         * @description Off until an owner says otherwise.
         */
        get: operations["getSupportAccessSetting"];
        /**
         * Decide whether operators may come in
         * @description For owners, and for nobody else: not for operators. `never` ends at once what operators have open.
         */
        put: operations["setSupportAccess"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/support-accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which operators act, acted or asked to act here
         * @description Newest first.
         */
        get: operations["listTenantSupportAccesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/support-accesses/{accessId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let an operator in
         * @description For owners. From now on, for as long as was asked.
         */
        post: operations["approveSupportAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/support-accesses/{accessId}/deny": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do not let an operator in
         * @description For owners.
         */
        post: operations["denySupportAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/support-accesses/{accessId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an operator's access
         * @description For owners, and for whoever acts. At once; what is over stays as it is.
         */
        post: operations["endTenantSupportAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/support-accesses/{accessId}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an operator opened and did here
         * @description Every request, newest first: what it was about, never what was in it.
         */
        get: operations["listSupportUses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend a tenant
         * @description Its people are shut out at once, on every replica; they can still sign in and read why. An owner may suspend their own.
         */
        post: operations["suspendTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/ticket-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file for a ticket
         * @description The bytes as they are, at most 10 MiB. What kind of file it is follows from what it holds, and has to fit the end of its name. Whoever uploaded it names it in a message within a day; otherwise it is deleted.
         */
        post: operations["uploadTicketFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/ticket-files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file of a ticket
         * @description To be kept, and never shown in its place: the answer says so, and what kind of file it is is not said here.
         */
        get: operations["downloadTicketFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tickets of a tenant
         * @description Newest first. Also while the workspace is suspended.
         */
        get: operations["listTenantTickets"];
        put?: never;
        /**
         * Open a ticket
         * @description Files are uploaded before, and named here. An operator opens it on the tenant's behalf.
         */
        post: operations["openTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/tickets/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a ticket
         * @description Without what was written in it: those are its messages.
         */
        get: operations["getTenantTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/tickets/{number}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was written in a ticket
         * @description Newest first. Operators see their notes among it; nobody else does.
         */
        get: operations["listTicketMessages"];
        put?: never;
        /**
         * Answer in a ticket
         * @description After an answer of ours it is the customer's turn; after one of theirs it is ours, and what was resolved is open again.
         */
        post: operations["answerTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/tickets/{number}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a ticket is settled
         * @description An answer opens it again.
         */
        post: operations["resolveTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start or extend a trial
         * @description For operators. When it runs out the tenant is suspended for billing; extending it then lifts that.
         */
        post: operations["setTrial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the people of a tenant by last sign-in
         * @description Latest first; those who have never signed in come last.
         */
        get: operations["listUsersOfTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the webhooks of a tenant
         * @description Newest first.
         */
        get: operations["listTenantWebhooks"];
        put?: never;
        /**
         * Make a webhook of a tenant
         * @description Events are sent as CloudEvents 1.0 in JSON, signed by Standard Webhooks (webhook-id, webhook-timestamp, webhook-signature). Any 2xx within ten seconds accepts one; anything else is tried again for about a day, 410 ends it at once. The same event may come twice.
         */
        post: operations["createTenantWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a webhook of a tenant
         * @description Without its secret, which is shown once, when it is made.
         */
        get: operations["getTenantWebhook"];
        put?: never;
        post?: never;
        /**
         * Remove a webhook of a tenant
         * @description With everything that is on its way to it.
         */
        delete: operations["deleteTenantWebhook"];
        options?: never;
        head?: never;
        /**
         * Change a webhook of a tenant
         * @description What is left out stays as it is. Switched on again, it is sent what happens from then on.
         */
        patch: operations["changeTenantWebhook"];
        trace?: never;
    };
    "/v1/tenants/{slug}/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent to a webhook of a tenant
         * @description Newest first; kept for 30 days.
         */
        get: operations["listTenantWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/webhooks/{id}/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was sent to a webhook of a tenant
         * @description With the message itself. Its signature is made anew at every attempt.
         */
        get: operations["getTenantWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/webhooks/{id}/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send something again to a webhook of a tenant
         * @description The same message, under the same `webhook-id`.
         */
        post: operations["replayTenantWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook of a tenant a new secret
         * @description The old one signs as well for 24 hours.
         */
        post: operations["rotateTenantWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{slug}/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test to a webhook of a tenant
         * @description An event of type `webhook.test`, to this endpoint alone.
         */
        post: operations["testTenantWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many tenants there are in each status
         * @description Among those that the list would show with the same search and filters.
         */
        get: operations["countTenants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The list of tenants as a file
         * @description All that the list would show with the same search, filters and order, streamed as CSV (RFC 4180, UTF-8 with a byte order mark, for spreadsheets). A cell that a spreadsheet would take for a formula begins with an apostrophe.
         */
        get: operations["exportTenants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List and search tickets
         * @description For operators, of all tenants. A cursor goes on in the same list: with another search, filter or order it is refused.
         */
        get: operations["listTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a ticket by its number
         * @description For operators. What was written in it is read below its tenant.
         */
        get: operations["getTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a ticket
         * @description For operators. With another priority its clocks are as if it had had that from the beginning.
         */
        patch: operations["changeTicket"];
        trace?: never;
    };
    "/v1/tickets/{number}/assignee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say who sees to a ticket
         * @description For operators. The tenant is not told.
         */
        put: operations["assignTicket"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets/{number}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a note on a ticket
         * @description For operators, and read by operators only: neither its text nor that it exists ever reaches the tenant.
         */
        post: operations["addTicketNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many tickets there are in each queue
         * @description For operators. Among those that the list would show with the same search and filters.
         */
        get: operations["countTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/upstreams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How it stands with the servers that do the work
         * @description For operators. The directory, the mail server, the file server, what the platform's own mail goes through, and resolvers: which product answers, whether it is a stand-in, and whether it takes the platform's credentials. Each is asked twice a minute; `upstream.changed` tells what became different.
         */
        get: operations["listUpstreams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/upstreams/{name}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last calls of an upstream
         * @description For operators. The last hundred that any replica made, newest first: what was asked, how it ended, how long it took.
         */
        get: operations["listUpstreamCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/upstreams/{name}/probe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask an upstream now
         * @description For operators. It is done a moment later: `checkedAt` in the list says when.
         */
        post: operations["probeUpstream"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find people
         * @description For operators: everybody the platform knows, across tenants. Of those found by a search, whose name begins with it come first; in the order of addresses, whose address does.
         */
        get: operations["listPeople"];
        put?: never;
        /**
         * Create a person
         * @description For operators. The directory follows; the person belongs to no tenant until they are made a member of one.
         */
        post: operations["createPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a person
         * @description For operators.
         */
        get: operations["getPerson"];
        put?: never;
        post?: never;
        /**
         * Delete a person
         * @description For operators. Ends every membership, erases personal data and removes the account from the directory. Refused while a workspace would be left without an owner, or the platform without an administrator.
         */
        delete: operations["deletePerson"];
        options?: never;
        head?: never;
        /**
         * Change a person
         * @description For operators. The directory follows; what it said before no longer counts.
         */
        patch: operations["updatePerson"];
        trace?: never;
    };
    "/v1/users/{id}/confirm-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm whose an address is
         * @description For operators who have made sure that whoever has the account has the address, too. After that every tenant can add them.
         */
        post: operations["confirmPersonEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable a person everywhere
         * @description For operators. Refused on the next request; sessions end, and the directory lets them in no longer.
         */
        post: operations["disablePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enable a person again
         * @description For operators. They sign in anew.
         */
        post: operations["enablePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See somebody's picture
         * @description One's own, and those of the people in one's workspaces; operators see everybody's. A square of 256 pixels.
         */
        get: operations["getPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a person is signed in
         * @description For operators. Asked of the directory now: of its sessions those of the surfaces are made, and end with them.
         */
        get: operations["listPersonSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of a person's sessions
         * @description For operators. The directory ends it and tells the surfaces it has reached; until then it is shown as ending.
         */
        delete: operations["endPersonSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a person's sessions
         * @description For operators. Tokens given out until now are refused at once; the directory ends its own sessions after that.
         */
        post: operations["signOutPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many people each filter finds
         * @description For operators. Among those whom the list would show with the same search.
         */
        get: operations["countPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I
         * @description Makes the caller known on the first call, and keeps name, e-mail address, language, last sign-in and what the directory's groups grant up to date.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done with my account
         * @description Newest first: when one came in, and from where; and what was changed about the account, by whomever. When one came in is kept for a year.
         */
        get: operations["listOwnAccesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the operators say to me
         * @description Newest first: what is shown now to somebody of the caller's roles, at most twenty. Ask again when `announcement.told` is heard.
         */
        get: operations["listOwnAnnouncements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/announcements/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put an announcement away
         * @description For the caller alone, wherever they sign in, until it is published anew.
         */
        put: operations["dismissAnnouncement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change my picture
         * @description A PNG, JPEG or WebP of at most 10 MiB and 40 megapixels; which of them it is follows from what it holds. Of it a square of 256 pixels is kept, without what else the file says.
         */
        put: operations["changeOwnPicture"];
        post?: never;
        /**
         * Remove my picture
         * @description Where there is none, nothing changes.
         */
        delete: operations["removeOwnPicture"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read my profile
         * @description What people change about themselves, with its version.
         */
        get: operations["getOwnProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change my profile
         * @description The directory follows, and with it everything one signs in to. The e-mail address is the workspace's to change.
         */
        patch: operations["updateOwnProfile"];
        trace?: never;
    };
    "/v1/users/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where I am signed in
         * @description Asked of the directory now: of its sessions those of the surfaces are made, and end with them.
         */
        get: operations["listOwnSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of my sessions
         * @description The directory ends it and tells the surfaces it has reached; until then it is shown as ending. Another person's stays as it is.
         */
        delete: operations["endOwnSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all of my sessions but this one
         * @description Where the directory says which one asks; `session_not_told` where it does not.
         */
        post: operations["endOtherSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/me/support-accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where I act or acted for a customer
         * @description The latest twenty, newest first: also those that are over, and why.
         */
        get: operations["listOwnSupportAccesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the webhooks of the platform
         * @description Newest first.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Make a webhook of the platform
         * @description Events are sent as CloudEvents 1.0 in JSON, signed by Standard Webhooks (webhook-id, webhook-timestamp, webhook-signature). Any 2xx within ten seconds accepts one; anything else is tried again for about a day, 410 ends it at once. The same event may come twice.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a webhook of the platform
         * @description Without its secret, which is shown once, when it is made.
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * Remove a webhook of the platform
         * @description With everything that is on its way to it.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Change a webhook of the platform
         * @description What is left out stays as it is. Switched on again, it is sent what happens from then on.
         */
        patch: operations["changeWebhook"];
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent to a webhook of the platform
         * @description Newest first; kept for 30 days.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was sent to a webhook of the platform
         * @description With the message itself. Its signature is made anew at every attempt.
         */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send something again to a webhook of the platform
         * @description The same message, under the same `webhook-id`.
         */
        post: operations["replayWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook of the platform a new secret
         * @description The old one signs as well for 24 hours.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test to a webhook of the platform
         * @description An event of type `webhook.test`, to this endpoint alone.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccessEntry: {
            /** @enum {string} */
            action: "sign_in" | "person.create" | "person.register" | "person.bind" | "person.update" | "person.confirm_email" | "person.change_picture" | "person.remove_picture" | "person.disable" | "person.enable" | "person.sign_out" | "person.end_session" | "platform_admin.grant" | "platform_admin.revoke" | "member.add" | "member.invite" | "member.change_role" | "member.disable" | "member.enable" | "api_token.create" | "api_token.revoke";
            /**
             * @description From where, when it was the caller
             * @example 192.0.2.7
             */
            address: string | null;
            /** Format: date-time */
            at: string;
            /**
             * @description Who did it; `somebody` else is not named
             * @enum {string}
             */
            by: "self" | "somebody" | "system";
            /** Format: uuid */
            id: string;
            /** @description Whether more than a password was asked for at the last sign-in; null where the issuer does not say */
            secondFactor: boolean | null;
            /**
             * @description Through what
             * @example portal
             */
            surface: string | null;
            /** @description In which workspace */
            tenant: {
                name: string;
                slug: string;
            } | null;
        };
        AccessEntryInput: {
            /** @enum {string} */
            action: "sign_in" | "person.create" | "person.register" | "person.bind" | "person.update" | "person.confirm_email" | "person.change_picture" | "person.remove_picture" | "person.disable" | "person.enable" | "person.sign_out" | "person.end_session" | "platform_admin.grant" | "platform_admin.revoke" | "member.add" | "member.invite" | "member.change_role" | "member.disable" | "member.enable" | "api_token.create" | "api_token.revoke";
            /**
             * @description From where, when it was the caller
             * @example 192.0.2.7
             */
            address: string | null;
            /** Format: date-time */
            at: string;
            /**
             * @description Who did it; `somebody` else is not named
             * @enum {string}
             */
            by: "self" | "somebody" | "system";
            /** Format: uuid */
            id: string;
            /** @description Whether more than a password was asked for at the last sign-in; null where the issuer does not say */
            secondFactor: boolean | null;
            /**
             * @description Through what
             * @example portal
             */
            surface: string | null;
            /** @description In which workspace */
            tenant: {
                name: string;
                slug: string;
            } | null;
        };
        AddMember: {
            /**
             * Format: email
             * @description E-mail address
             * @example bo@acme.example
             */
            email: string;
            /**
             * @description The language to write to them in, when they are new; English when left out
             * @example da
             * @enum {string}
             */
            locale?: "en" | "da";
            /** @example Bo Lund */
            name: string;
            /**
             * @example member
             * @enum {string}
             */
            role: "owner" | "admin" | "billing" | "helpdesk" | "member";
        };
        AddMemberInput: {
            /**
             * @description E-mail address
             * @example bo@acme.example
             */
            email: string;
            /**
             * @description The language to write to them in, when they are new; English when left out
             * @example da
             * @enum {string}
             */
            locale?: "en" | "da";
            /** @example Bo Lund */
            name: string;
            /**
             * @example member
             * @enum {string}
             */
            role: "owner" | "admin" | "billing" | "helpdesk" | "member";
        };
        AddPartnerMember: {
            /** Format: uuid */
            personId: string;
        };
        AddPartnerMemberInput: {
            /** Format: uuid */
            personId: string;
        };
        Address: {
            /** @example København */
            city: string;
            /** @example Havnegade 1 */
            line1: string;
            line2?: string;
            /** @example 1058 */
            postalCode: string;
            region?: string;
        };
        AddressInput: {
            /** @example København */
            city: string;
            /** @example Havnegade 1 */
            line1: string;
            line2?: string;
            /** @example 1058 */
            postalCode: string;
            region?: string;
        };
        /**
         * @example {
         *       "text": "Their sender is on a block list; I have asked for it to be taken off."
         *     }
         */
        AddTicketNote: {
            /**
             * @description Files that were uploaded for it, at most five
             * @default []
             * @example []
             */
            fileIds: string[];
            /**
             * @description At most 20,000 characters
             * @example Since yesterday nothing from billing@sender.example arrives.
             */
            text: string;
        };
        /**
         * @example {
         *       "text": "Their sender is on a block list; I have asked for it to be taken off."
         *     }
         */
        AddTicketNoteInput: {
            /**
             * @description Files that were uploaded for it, at most five
             * @default []
             * @example []
             */
            fileIds?: string[];
            /**
             * @description At most 20,000 characters
             * @example Since yesterday nothing from billing@sender.example arrives.
             */
            text: string;
        };
        /**
         * @description keep: shut, and erased after so many days; hand_over: the same, and what arrives from now on for the address goes to somebody else, even after that, but neither what is there already nor mail for aliases; erase: at once
         * @example {
         *       "do": "keep",
         *       "days": 90
         *     }
         */
        Afterlife: {
            /**
             * @description From now; the platform's own number of days when left out
             * @example 90
             */
            days?: number;
            /** @constant */
            do: "keep";
        } | {
            /**
             * @description From now; the platform's own number of days when left out
             * @example 90
             */
            days?: number;
            /** @constant */
            do: "hand_over";
            /**
             * Format: uuid
             * @description A member of the same workspace who has signed in, by the id of their membership
             */
            to: string;
        } | {
            /** @constant */
            do: "erase";
        };
        /**
         * @description keep: shut, and erased after so many days; hand_over: the same, and what arrives from now on for the address goes to somebody else, even after that, but neither what is there already nor mail for aliases; erase: at once
         * @example {
         *       "do": "keep",
         *       "days": 90
         *     }
         */
        AfterlifeInput: {
            /**
             * @description From now; the platform's own number of days when left out
             * @example 90
             */
            days?: number;
            /** @constant */
            do: "keep";
        } | {
            /**
             * @description From now; the platform's own number of days when left out
             * @example 90
             */
            days?: number;
            /** @constant */
            do: "hand_over";
            /**
             * Format: uuid
             * @description A member of the same workspace who has signed in, by the id of their membership
             */
            to: string;
        } | {
            /** @constant */
            do: "erase";
        };
        Announcement: {
            /**
             * @description administrators: the owners and administrators of workspaces
             * @example everybody
             * @enum {string}
             */
            audience: "everybody" | "administrators";
            /**
             * @description After how long its state becomes another by itself; null: never
             * @example 86400
             */
            changesInSeconds: number | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * @description In Danish
             * @example {
             *       "title": "Vedligeholdelse natten til mandag",
             *       "text": "Mail er nede mellem kl. 22 og 23.\nIntet går tabt."
             *     }
             */
            da: {
                /**
                 * @description Plain text; its line breaks are shown
                 * @example Mail is away between 22:00 and 23:00.
                 *     Nothing is lost.
                 */
                text: string;
                /** @example Maintenance on Sunday night */
                title: string;
            };
            /** @description In English */
            en: {
                /**
                 * @description Plain text; its line breaks are shown
                 * @example Mail is away between 22:00 and 23:00.
                 *     Nothing is lost.
                 */
                text: string;
                /** @example Maintenance on Sunday night */
                title: string;
            };
            /**
             * @description When it is over; null: when it is withdrawn
             * @example 2030-03-03T23:00:00.000Z
             */
            endsAt: string | null;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000051
             */
            id: string;
            publishedAt: string | null;
            /**
             * @description When people are first shown it; null: as soon as it is published
             * @example 2030-03-01T08:00:00.000Z
             */
            startsAt: string | null;
            /**
             * @description draft: nobody is shown it; scheduled: published, and not begun; current: people are shown it; over: its end has passed
             * @example current
             * @enum {string}
             */
            state: "draft" | "scheduled" | "current" | "over";
            /**
             * @description maintenance: something will not work for a while, and people have to know
             * @example maintenance
             * @enum {string}
             */
            tone: "info" | "maintenance";
            /** @description Goes up with every change; send it back in If-Match */
            version: number;
        };
        AnnouncementInput: {
            /**
             * @description administrators: the owners and administrators of workspaces
             * @example everybody
             * @enum {string}
             */
            audience: "everybody" | "administrators";
            /**
             * @description After how long its state becomes another by itself; null: never
             * @example 86400
             */
            changesInSeconds: number | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * @description In Danish
             * @example {
             *       "title": "Vedligeholdelse natten til mandag",
             *       "text": "Mail er nede mellem kl. 22 og 23.\nIntet går tabt."
             *     }
             */
            da: {
                /**
                 * @description Plain text; its line breaks are shown
                 * @example Mail is away between 22:00 and 23:00.
                 *     Nothing is lost.
                 */
                text: string;
                /** @example Maintenance on Sunday night */
                title: string;
            };
            /** @description In English */
            en: {
                /**
                 * @description Plain text; its line breaks are shown
                 * @example Mail is away between 22:00 and 23:00.
                 *     Nothing is lost.
                 */
                text: string;
                /** @example Maintenance on Sunday night */
                title: string;
            };
            /**
             * @description When it is over; null: when it is withdrawn
             * @example 2030-03-03T23:00:00.000Z
             */
            endsAt: string | null;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000051
             */
            id: string;
            publishedAt: string | null;
            /**
             * @description When people are first shown it; null: as soon as it is published
             * @example 2030-03-01T08:00:00.000Z
             */
            startsAt: string | null;
            /**
             * @description draft: nobody is shown it; scheduled: published, and not begun; current: people are shown it; over: its end has passed
             * @example current
             * @enum {string}
             */
            state: "draft" | "scheduled" | "current" | "over";
            /**
             * @description maintenance: something will not work for a while, and people have to know
             * @example maintenance
             * @enum {string}
             */
            tone: "info" | "maintenance";
            /** @description Goes up with every change; send it back in If-Match */
            version: number;
        };
        /**
         * @example {
         *       "text": "It arrives again, thank you.",
         *       "resolves": true
         *     }
         */
        AnswerTicket: {
            /**
             * @description Files that were uploaded for it, at most five
             * @default []
             * @example []
             */
            fileIds: string[];
            /**
             * @description With this it is settled
             * @default false
             */
            resolves: boolean;
            /**
             * @description At most 20,000 characters
             * @example Since yesterday nothing from billing@sender.example arrives.
             */
            text: string;
        };
        /**
         * @example {
         *       "text": "It arrives again, thank you.",
         *       "resolves": true
         *     }
         */
        AnswerTicketInput: {
            /**
             * @description Files that were uploaded for it, at most five
             * @default []
             * @example []
             */
            fileIds?: string[];
            /**
             * @description With this it is settled
             * @default false
             */
            resolves?: boolean;
            /**
             * @description At most 20,000 characters
             * @example Since yesterday nothing from billing@sender.example arrives.
             */
            text: string;
        };
        ApiToken: {
            /**
             * @description From where it may be used; empty: from anywhere
             * @example [
             *       "192.0.2.0/24"
             *     ]
             */
            addresses: string[];
            /** Format: date-time */
            createdAt: string;
            /** @description Whose rights it borrows; no name once they have left */
            createdBy: {
                /** Format: uuid */
                id: string;
                name: string | null;
            };
            /**
             * Format: date-time
             * @example 2027-01-31T00:00:00.000Z
             */
            expiresAt: string;
            /**
             * @description How the token ends, to know it by
             * @example x4Tq
             */
            hint: string;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            id: string;
            /** @example 192.0.2.7 */
            lastUsedAddress: string | null;
            /** @description To the minute */
            lastUsedAt: string | null;
            /** @example Nightly import */
            name: string;
            /**
             * @example [
             *       "tenant:read",
             *       "members:read"
             *     ]
             */
            permissions: ("tenant:read" | "tenant:write" | "tenant:lifecycle" | "members:read" | "members:invite" | "members:write" | "subscription:read" | "subscription:write" | "audit:read" | "events:read" | "tokens:write" | "webhooks:write" | "tickets:read" | "tickets:write" | "tenants:create" | "partners:read" | "partners:write" | "people:read" | "people:write" | "plans:write" | "revenue:read" | "platform:read" | "platform:write")[];
            revokedAt: string | null;
            /** @enum {string} */
            state: "active" | "expired" | "revoked";
        };
        ApiTokenInput: {
            /**
             * @description From where it may be used; empty: from anywhere
             * @example [
             *       "192.0.2.0/24"
             *     ]
             */
            addresses: string[];
            /** Format: date-time */
            createdAt: string;
            /** @description Whose rights it borrows; no name once they have left */
            createdBy: {
                /** Format: uuid */
                id: string;
                name: string | null;
            };
            /**
             * Format: date-time
             * @example 2027-01-31T00:00:00.000Z
             */
            expiresAt: string;
            /**
             * @description How the token ends, to know it by
             * @example x4Tq
             */
            hint: string;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            id: string;
            /** @example 192.0.2.7 */
            lastUsedAddress: string | null;
            /** @description To the minute */
            lastUsedAt: string | null;
            /** @example Nightly import */
            name: string;
            /**
             * @example [
             *       "tenant:read",
             *       "members:read"
             *     ]
             */
            permissions: ("tenant:read" | "tenant:write" | "tenant:lifecycle" | "members:read" | "members:invite" | "members:write" | "subscription:read" | "subscription:write" | "audit:read" | "events:read" | "tokens:write" | "webhooks:write" | "tickets:read" | "tickets:write" | "tenants:create" | "partners:read" | "partners:write" | "people:read" | "people:write" | "plans:write" | "revenue:read" | "platform:read" | "platform:write")[];
            revokedAt: string | null;
            /** @enum {string} */
            state: "active" | "expired" | "revoked";
        };
        /**
         * @example {
         *       "assigneeId": null
         *     }
         */
        AssignTicket: {
            /**
             * @description An operator; null: nobody
             * @example null
             */
            assigneeId: string | null;
        };
        /**
         * @example {
         *       "assigneeId": null
         *     }
         */
        AssignTicketInput: {
            /**
             * @description An operator; null: nobody
             * @example null
             */
            assigneeId: string | null;
        };
        AuditCheckpoint: {
            /** @example platform */
            chain: string;
            /** Format: hex */
            hash: string;
            /** @description Which of the keys at `/v1/audit/keys` signed it */
            keyId: string;
            /** @example 1042 */
            sequence: number;
            /**
             * Format: base64url
             * @description Ed25519
             */
            signature: string;
            /** Format: date-time */
            signedAt: string;
        };
        AuditCheckpointInput: {
            /** @example platform */
            chain: string;
            /** Format: hex */
            hash: string;
            /** @description Which of the keys at `/v1/audit/keys` signed it */
            keyId: string;
            /** @example 1042 */
            sequence: number;
            /**
             * Format: base64url
             * @description Ed25519
             */
            signature: string;
            /** Format: date-time */
            signedAt: string;
        };
        AuditEntry: {
            /** @description The support access by which an operator acted for the tenant */
            actingFor: string | null;
            /** @example tenant.suspend */
            action: string;
            actor: {
                /** @example olga@dezky.example */
                email: string | null;
                /**
                 * @description `token` is an API token, used in the name of the person who made it
                 * @enum {string}
                 */
                kind: "person" | "token" | "system";
                /**
                 * @description As it was then; null once the person's data has been erased
                 * @example Olga Berg
                 */
                name: string | null;
                personId: string | null;
                tokenId: string | null;
            };
            /**
             * @description Where the request came from
             * @example 192.0.2.7
             */
            address: string | null;
            /**
             * @description The same, as it became
             * @example {
             *       "status": "suspended"
             *     }
             */
            after: {
                [key: string]: unknown;
            } | null;
            /**
             * @description What was changed, as it was
             * @example {
             *       "status": "active"
             *     }
             */
            before: {
                [key: string]: unknown;
            } | null;
            /**
             * @description The tenant's id, or `platform`
             * @example platform
             */
            chain: string;
            details: {
                [key: string]: unknown;
            };
            /**
             * Format: hex
             * @description SHA-256 over the previous entry's hash and this entry
             */
            hash: string;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            id: string;
            /** Format: date-time */
            occurredAt: string;
            /** @description Personal data of those it was done to; gone once a person has been erased */
            personal: {
                data: {
                    [key: string]: unknown;
                };
                /** Format: uuid */
                personId: string;
            }[];
            /** @example Invoice 1042 is 60 days late */
            reason: string | null;
            requestId: string | null;
            /**
             * @description Its place in the chain, from 1 without gaps
             * @example 17
             */
            sequence: number;
            /** @example tenant:0190a000-0000-7000-8000-000000000002 */
            subject: string;
            /**
             * @description What that is called today; null when it has no name, or is gone
             * @example Acme A/S
             */
            subjectName: string | null;
            /**
             * @description Through what it was done
             * @example operator
             */
            surface: string | null;
            /** @description The tenant as it is called today */
            tenant: {
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
            } | null;
            tenantId: string | null;
        };
        AuditEntryInput: {
            /** @description The support access by which an operator acted for the tenant */
            actingFor: string | null;
            /** @example tenant.suspend */
            action: string;
            actor: {
                /** @example olga@dezky.example */
                email: string | null;
                /**
                 * @description `token` is an API token, used in the name of the person who made it
                 * @enum {string}
                 */
                kind: "person" | "token" | "system";
                /**
                 * @description As it was then; null once the person's data has been erased
                 * @example Olga Berg
                 */
                name: string | null;
                personId: string | null;
                tokenId: string | null;
            };
            /**
             * @description Where the request came from
             * @example 192.0.2.7
             */
            address: string | null;
            /**
             * @description The same, as it became
             * @example {
             *       "status": "suspended"
             *     }
             */
            after: {
                [key: string]: unknown;
            } | null;
            /**
             * @description What was changed, as it was
             * @example {
             *       "status": "active"
             *     }
             */
            before: {
                [key: string]: unknown;
            } | null;
            /**
             * @description The tenant's id, or `platform`
             * @example platform
             */
            chain: string;
            details: {
                [key: string]: unknown;
            };
            /**
             * Format: hex
             * @description SHA-256 over the previous entry's hash and this entry
             */
            hash: string;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            id: string;
            /** Format: date-time */
            occurredAt: string;
            /** @description Personal data of those it was done to; gone once a person has been erased */
            personal: {
                data: {
                    [key: string]: unknown;
                };
                /** Format: uuid */
                personId: string;
            }[];
            /** @example Invoice 1042 is 60 days late */
            reason: string | null;
            requestId: string | null;
            /**
             * @description Its place in the chain, from 1 without gaps
             * @example 17
             */
            sequence: number;
            /** @example tenant:0190a000-0000-7000-8000-000000000002 */
            subject: string;
            /**
             * @description What that is called today; null when it has no name, or is gone
             * @example Acme A/S
             */
            subjectName: string | null;
            /**
             * @description Through what it was done
             * @example operator
             */
            surface: string | null;
            /** @description The tenant as it is called today */
            tenant: {
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
            } | null;
            tenantId: string | null;
        };
        AuditKeys: {
            keys: {
                /** @constant */
                alg: "EdDSA";
                /** @constant */
                crv: "Ed25519";
                kid: string;
                /** @constant */
                kty: "OKP";
                /** @constant */
                use: "sig";
                /** Format: base64url */
                x: string;
            }[];
        };
        AuditKeysInput: {
            keys: {
                /** @constant */
                alg: "EdDSA";
                /** @constant */
                crv: "Ed25519";
                kid: string;
                /** @constant */
                kty: "OKP";
                /** @constant */
                use: "sig";
                /** Format: base64url */
                x: string;
            }[];
        };
        AuditProof: {
            /**
             * @description How many signed checkpoints the chain agrees with
             * @example 12
             */
            checkpoints: number;
            /**
             * @description How many were proven
             * @example 1042
             */
            entries: number;
            firstBroken: {
                /** @example changed */
                fault: string;
                /** @description Null where the entry is missing */
                id: string | null;
                /** @example its content is not what its hash says */
                message: string;
                sequence: number;
            } | null;
            head: {
                /** Format: hex */
                hash: string;
                sequence: number;
            } | null;
            valid: boolean;
        };
        AuditProofInput: {
            /**
             * @description How many signed checkpoints the chain agrees with
             * @example 12
             */
            checkpoints: number;
            /**
             * @description How many were proven
             * @example 1042
             */
            entries: number;
            firstBroken: {
                /** @example changed */
                fault: string;
                /** @description Null where the entry is missing */
                id: string | null;
                /** @example its content is not what its hash says */
                message: string;
                sequence: number;
            } | null;
            head: {
                /** Format: hex */
                hash: string;
                sequence: number;
            } | null;
            valid: boolean;
        };
        /**
         * @example {
         *       "audience": "administrators",
         *       "endsAt": "2030-03-04T00:00:00.000Z"
         *     }
         */
        ChangeAnnouncement: {
            /**
             * @description administrators: the owners and administrators of workspaces
             * @example everybody
             * @enum {string}
             */
            audience?: "everybody" | "administrators";
            /**
             * @description In Danish
             * @example {
             *       "title": "Vedligeholdelse natten til mandag",
             *       "text": "Mail er nede mellem kl. 22 og 23.\nIntet går tabt."
             *     }
             */
            da?: {
                /**
                 * @description Plain text; its line breaks are shown
                 * @example Mail is away between 22:00 and 23:00.
                 *     Nothing is lost.
                 */
                text: string;
                /** @example Maintenance on Sunday night */
                title: string;
            };
            /** @description In English */
            en?: {
                /**
                 * @description Plain text; its line breaks are shown
                 * @example Mail is away between 22:00 and 23:00.
                 *     Nothing is lost.
                 */
                text: string;
                /** @example Maintenance on Sunday night */
                title: string;
            };
            /**
             * @description When it is over; null: when it is withdrawn
             * @example 2030-03-03T23:00:00.000Z
             */
            endsAt?: string | null;
            /**
             * @description When people are first shown it; null: as soon as it is published
             * @example 2030-03-01T08:00:00.000Z
             */
            startsAt?: string | null;
            /**
             * @description maintenance: something will not work for a while, and people have to know
             * @example maintenance
             * @enum {string}
             */
            tone?: "info" | "maintenance";
        };
        /**
         * @example {
         *       "audience": "administrators",
         *       "endsAt": "2030-03-04T00:00:00.000Z"
         *     }
         */
        ChangeAnnouncementInput: {
            /**
             * @description administrators: the owners and administrators of workspaces
             * @example everybody
             * @enum {string}
             */
            audience?: "everybody" | "administrators";
            /**
             * @description In Danish
             * @example {
             *       "title": "Vedligeholdelse natten til mandag",
             *       "text": "Mail er nede mellem kl. 22 og 23.\nIntet går tabt."
             *     }
             */
            da?: {
                /**
                 * @description Plain text; its line breaks are shown
                 * @example Mail is away between 22:00 and 23:00.
                 *     Nothing is lost.
                 */
                text: string;
                /** @example Maintenance on Sunday night */
                title: string;
            };
            /** @description In English */
            en?: {
                /**
                 * @description Plain text; its line breaks are shown
                 * @example Mail is away between 22:00 and 23:00.
                 *     Nothing is lost.
                 */
                text: string;
                /** @example Maintenance on Sunday night */
                title: string;
            };
            /**
             * @description When it is over; null: when it is withdrawn
             * @example 2030-03-03T23:00:00.000Z
             */
            endsAt?: string | null;
            /**
             * @description When people are first shown it; null: as soon as it is published
             * @example 2030-03-01T08:00:00.000Z
             */
            startsAt?: string | null;
            /**
             * @description maintenance: something will not work for a while, and people have to know
             * @example maintenance
             * @enum {string}
             */
            tone?: "info" | "maintenance";
        };
        /**
         * @example {
         *       "mail": {
         *         "do": "keep",
         *         "days": 90
         *       }
         *     }
         */
        ChangeDeparture: components["schemas"]["RemoveMember"];
        /**
         * @example {
         *       "mail": {
         *         "do": "keep",
         *         "days": 90
         *       }
         *     }
         */
        ChangeDepartureInput: components["schemas"]["RemoveMemberInput"];
        /**
         * @example {
         *       "relaying": true
         *     }
         */
        ChangeDomain: {
            /**
             * @description On while mailboxes are moved here one by one; off when all are here
             * @example true
             */
            relaying?: boolean;
        };
        /**
         * @example {
         *       "relaying": true
         *     }
         */
        ChangeDomainInput: {
            /**
             * @description On while mailboxes are moved here one by one; off when all are here
             * @example true
             */
            relaying?: boolean;
        };
        /**
         * @example {
         *       "name": "Sales and support"
         *     }
         */
        ChangeMailingList: {
            /**
             * @description In a verified domain of the workspace
             * @example anna@acme.example
             */
            address?: string;
            /**
             * @description Mail goes to their mailbox, whatever its address becomes
             * @example [
             *       "0190a000-0000-7000-8000-000000000001"
             *     ]
             */
            memberIds?: string[];
            name?: string;
            /**
             * @description Addresses of others, anywhere
             * @example [
             *       "bookkeeper@firm.example"
             *     ]
             */
            others?: string[];
        };
        /**
         * @example {
         *       "name": "Sales and support"
         *     }
         */
        ChangeMailingListInput: {
            /**
             * @description In a verified domain of the workspace
             * @example anna@acme.example
             */
            address?: string;
            /**
             * @description Mail goes to their mailbox, whatever its address becomes
             * @example [
             *       "0190a000-0000-7000-8000-000000000001"
             *     ]
             */
            memberIds?: string[];
            name?: string;
            /**
             * @description Addresses of others, anywhere
             * @example [
             *       "bookkeeper@firm.example"
             *     ]
             */
            others?: string[];
        };
        ChangeMember: {
            /**
             * @example admin
             * @enum {string}
             */
            role: "owner" | "admin" | "billing" | "helpdesk" | "member";
        };
        ChangeMemberInput: {
            /**
             * @example admin
             * @enum {string}
             */
            role: "owner" | "admin" | "billing" | "helpdesk" | "member";
        };
        /**
         * @example {
         *       "marginPct": 25
         *     }
         */
        ChangePartner: {
            billing?: components["schemas"]["Company"];
            contact?: components["schemas"]["Contact"] | null;
            contract?: components["schemas"]["PartnerContract"];
            domain?: string | null;
            /**
             * @description Share of the recurring revenue that is the partner's, in percent with at most two decimals
             * @example 20
             */
            marginPct?: number;
            name?: string;
        };
        /**
         * @example {
         *       "marginPct": 25
         *     }
         */
        ChangePartnerInput: {
            billing?: components["schemas"]["CompanyInput"];
            contact?: components["schemas"]["ContactInput"] | null;
            contract?: components["schemas"]["PartnerContractInput"];
            domain?: string | null;
            /**
             * @description Share of the recurring revenue that is the partner's, in percent with at most two decimals
             * @example 20
             */
            marginPct?: number;
            name?: string;
        };
        /**
         * @example {
         *       "name": "Business",
         *       "price": {
         *         "currency": "EUR",
         *         "month": 1300,
         *         "year": 13000
         *       }
         *     }
         */
        ChangePlan: {
            /**
             * @example [
             *       "mail",
             *       "files",
             *       "office",
             *       "chat"
             *     ]
             */
            features?: ("mail" | "files" | "office" | "chat" | "meet")[];
            /** @example Business */
            name?: string;
            price?: {
                /**
                 * @description ISO 4217
                 * @example EUR
                 */
                currency: string;
                /**
                 * @description For one seat and month, in minor units
                 * @example 1200
                 */
                month: number;
                /**
                 * @description For one seat and year, in minor units
                 * @example 12000
                 */
                year: number;
            };
            /**
             * @description Seats a new subscription starts with
             * @example 25
             */
            seats?: number;
            /**
             * @description A retired plan stays with those who have it, and can be chosen by nobody else
             * @enum {string}
             */
            status?: "on_sale" | "retired";
            /**
             * @description In bytes
             * @example 107374182400
             */
            storagePerSeat?: number;
        };
        /**
         * @example {
         *       "name": "Business",
         *       "price": {
         *         "currency": "EUR",
         *         "month": 1300,
         *         "year": 13000
         *       }
         *     }
         */
        ChangePlanInput: {
            /**
             * @example [
             *       "mail",
             *       "files",
             *       "office",
             *       "chat"
             *     ]
             */
            features?: ("mail" | "files" | "office" | "chat" | "meet")[];
            /** @example Business */
            name?: string;
            price?: {
                /**
                 * @description ISO 4217
                 * @example EUR
                 */
                currency: string;
                /**
                 * @description For one seat and month, in minor units
                 * @example 1200
                 */
                month: number;
                /**
                 * @description For one seat and year, in minor units
                 * @example 12000
                 */
                year: number;
            };
            /**
             * @description Seats a new subscription starts with
             * @example 25
             */
            seats?: number;
            /**
             * @description A retired plan stays with those who have it, and can be chosen by nobody else
             * @enum {string}
             */
            status?: "on_sale" | "retired";
            /**
             * @description In bytes
             * @example 107374182400
             */
            storagePerSeat?: number;
        };
        /**
         * @example {
         *       "seats": 30
         *     }
         */
        ChangeSubscription: {
            /**
             * @description Calls off what is agreed on for the next period
             * @constant
             */
            callOff?: true;
            /** @example false */
            cancelAtPeriodEnd?: boolean;
            /**
             * @description How long a period is
             * @example month
             * @enum {string}
             */
            interval?: "month" | "year";
            /**
             * @description The newest version of the plan that is there
             * @constant
             */
            newestVersion?: true;
            /**
             * @description Another plan, in its newest version; naming the plan that is there changes nothing
             * @example business
             */
            plan?: string;
            /** @example 30 */
            seats?: number;
            /**
             * @description For operators
             * @example cus_NffrFeUfNV2Hib
             */
            stripeCustomerId?: string | null;
            /**
             * @description For operators
             * @example sub_1MowQVLkdIwHu7ix
             */
            stripeSubscriptionId?: string | null;
            /**
             * @description now: at once, charged and credited by the day; period_end: with the next period, which costs nothing before
             * @example now
             * @enum {string}
             */
            when?: "now" | "period_end";
        };
        /**
         * @example {
         *       "seats": 30
         *     }
         */
        ChangeSubscriptionInput: {
            /**
             * @description Calls off what is agreed on for the next period
             * @constant
             */
            callOff?: true;
            /** @example false */
            cancelAtPeriodEnd?: boolean;
            /**
             * @description How long a period is
             * @example month
             * @enum {string}
             */
            interval?: "month" | "year";
            /**
             * @description The newest version of the plan that is there
             * @constant
             */
            newestVersion?: true;
            /**
             * @description Another plan, in its newest version; naming the plan that is there changes nothing
             * @example business
             */
            plan?: string;
            /** @example 30 */
            seats?: number;
            /**
             * @description For operators
             * @example cus_NffrFeUfNV2Hib
             */
            stripeCustomerId?: string | null;
            /**
             * @description For operators
             * @example sub_1MowQVLkdIwHu7ix
             */
            stripeSubscriptionId?: string | null;
            /**
             * @description now: at once, charged and credited by the day; period_end: with the next period, which costs nothing before
             * @example now
             * @enum {string}
             */
            when?: "now" | "period_end";
        };
        ChangeTenant: {
            /**
             * @description Who pays; replaced as a whole
             * @example {
             *       "legalName": "Acme A/S",
             *       "country": "DK",
             *       "vatNumber": "DK12345678"
             *     }
             */
            company?: components["schemas"]["Company"];
            /**
             * @description Whom to call
             * @example [
             *       {
             *         "name": "Anna Holm",
             *         "email": "anna@acme.example",
             *         "about": "Finance"
             *       }
             *     ]
             */
            contacts?: components["schemas"]["Contact"][];
            /**
             * @description For operators; those that stay keep their proof
             * @example [
             *       "acme.example"
             *     ]
             */
            domains?: string[];
            /** @example Acme A/S */
            name?: string;
            /**
             * @description For operators; null takes the partner away
             * @example 0190a000-0000-7000-8000-000000000000
             */
            partnerId?: string | null;
        };
        ChangeTenantInput: {
            /**
             * @description Who pays; replaced as a whole
             * @example {
             *       "legalName": "Acme A/S",
             *       "country": "DK",
             *       "vatNumber": "DK12345678"
             *     }
             */
            company?: components["schemas"]["CompanyInput"];
            /**
             * @description Whom to call
             * @example [
             *       {
             *         "name": "Anna Holm",
             *         "email": "anna@acme.example",
             *         "about": "Finance"
             *       }
             *     ]
             */
            contacts?: components["schemas"]["ContactInput"][];
            /**
             * @description For operators; those that stay keep their proof
             * @example [
             *       "acme.example"
             *     ]
             */
            domains?: string[];
            /** @example Acme A/S */
            name?: string;
            /**
             * @description For operators; null takes the partner away
             * @example 0190a000-0000-7000-8000-000000000000
             */
            partnerId?: string | null;
        };
        /**
         * @example {
         *       "priority": "urgent"
         *     }
         */
        ChangeTicket: {
            /**
             * @description How soon it has to be answered and settled. urgent: nobody can work; high: something important does not
             * @example normal
             * @enum {string}
             */
            priority?: "low" | "normal" | "high" | "urgent";
            /** @enum {string} */
            status?: "waiting_for_us" | "waiting_for_customer" | "resolved";
            /** @example Mail from one sender does not arrive */
            subject?: string;
        };
        /**
         * @example {
         *       "priority": "urgent"
         *     }
         */
        ChangeTicketInput: {
            /**
             * @description How soon it has to be answered and settled. urgent: nobody can work; high: something important does not
             * @example normal
             * @enum {string}
             */
            priority?: "low" | "normal" | "high" | "urgent";
            /** @enum {string} */
            status?: "waiting_for_us" | "waiting_for_customer" | "resolved";
            /** @example Mail from one sender does not arrive */
            subject?: string;
        };
        ChangeWebhook: {
            /**
             * @description Made active again, it is sent what happens from then on
             * @example true
             */
            active?: boolean;
            /** @example Keeps our directory of customers up to date */
            description?: string;
            /**
             * @description Which events are sent
             * @example [
             *       "tenant.*",
             *       "member.added"
             *     ]
             */
            eventTypes?: unknown;
            /**
             * Format: uri
             * @description Where events are sent by POST; https
             * @example https://hooks.acme.example/dezky
             */
            url?: string;
        };
        ChangeWebhookInput: {
            /**
             * @description Made active again, it is sent what happens from then on
             * @example true
             */
            active?: boolean;
            /** @example Keeps our directory of customers up to date */
            description?: string;
            /**
             * @description Which events are sent
             * @example [
             *       "tenant.*",
             *       "member.added"
             *     ]
             */
            eventTypes?: string[];
            /**
             * Format: uri
             * @description Where events are sent by POST; https
             * @example https://hooks.acme.example/dezky
             */
            url?: string;
        };
        CheckedRecord: {
            /** @description When this was last seen to be so; null while nobody could say */
            checkedAt: string | null;
            /**
             * @description What is published there now, as far as it is about this
             * @example [
             *       "10 mail.dezky.example"
             *     ]
             */
            live: string[];
            /**
             * @description Absolute, lower case, without the trailing dot
             * @example acme.example
             */
            name: string;
            /** @enum {string} */
            purpose: "mx" | "spf" | "dkim" | "dmarc" | "autoconfig" | "autodiscover" | "mta-sts" | "tls-reporting" | "client-discovery" | "dane" | "caa" | "other";
            reason: ("own_policy" | "several" | "incomplete" | "invalid" | "other_hosts" | "other_value" | "address_there" | "unanswered") | null;
            /** @description Without it mail is lost or not believed; the others make life easier */
            required: boolean;
            /**
             * @description match: published, or something that does as well; conflict: something else is there that has to go or be changed; unknown: no resolver could say
             * @enum {string}
             */
            state: "match" | "missing" | "conflict" | "unknown";
            /** @example MX */
            type: string;
            /**
             * @description As DNS tools show it, hosts without their trailing dot; a text whole and without quotes, however long
             * @example 10 mail.dezky.example
             */
            value: string;
        };
        CheckedRecordInput: {
            /** @description When this was last seen to be so; null while nobody could say */
            checkedAt: string | null;
            /**
             * @description What is published there now, as far as it is about this
             * @example [
             *       "10 mail.dezky.example"
             *     ]
             */
            live: string[];
            /**
             * @description Absolute, lower case, without the trailing dot
             * @example acme.example
             */
            name: string;
            /** @enum {string} */
            purpose: "mx" | "spf" | "dkim" | "dmarc" | "autoconfig" | "autodiscover" | "mta-sts" | "tls-reporting" | "client-discovery" | "dane" | "caa" | "other";
            reason: ("own_policy" | "several" | "incomplete" | "invalid" | "other_hosts" | "other_value" | "address_there" | "unanswered") | null;
            /** @description Without it mail is lost or not believed; the others make life easier */
            required: boolean;
            /**
             * @description match: published, or something that does as well; conflict: something else is there that has to go or be changed; unknown: no resolver could say
             * @enum {string}
             */
            state: "match" | "missing" | "conflict" | "unknown";
            /** @example MX */
            type: string;
            /**
             * @description As DNS tools show it, hosts without their trailing dot; a text whole and without quotes, however long
             * @example 10 mail.dezky.example
             */
            value: string;
        };
        /**
         * @example {
         *       "name": "acme.example"
         *     }
         */
        ClaimDomain: {
            /**
             * @description Domain name, in any alphabet
             * @example acme.example
             */
            name: string;
        };
        /**
         * @example {
         *       "name": "acme.example"
         *     }
         */
        ClaimDomainInput: {
            /**
             * @description Domain name, in any alphabet
             * @example acme.example
             */
            name: string;
        };
        Company: {
            address?: components["schemas"]["Address"];
            /**
             * @description ISO 3166-1 alpha-2
             * @example DK
             */
            country?: string;
            /**
             * Format: email
             * @description Where invoices go
             * @example billing@acme.example
             */
            email?: string;
            /** @example Acme A/S */
            legalName?: string;
            /**
             * @description VAT number with country letters; its format is checked, not whether it is registered
             * @example DK12345678
             */
            vatNumber?: string;
        };
        CompanyInput: {
            address?: components["schemas"]["AddressInput"];
            /**
             * @description ISO 3166-1 alpha-2
             * @example DK
             */
            country?: string;
            /**
             * @description Where invoices go
             * @example billing@acme.example
             */
            email?: string;
            /** @example Acme A/S */
            legalName?: string;
            /**
             * @description VAT number with country letters; its format is checked, not whether it is registered
             * @example DK12345678
             */
            vatNumber?: string;
        };
        Contact: {
            /**
             * @description What to call them about
             * @example Finance
             */
            about?: string;
            /**
             * Format: email
             * @description E-mail address
             * @example anna@acme.example
             */
            email?: string;
            /** @example Anna Holm */
            name: string;
            /** @example +45 12 34 56 78 */
            phone?: string;
        };
        ContactInput: {
            /**
             * @description What to call them about
             * @example Finance
             */
            about?: string;
            /**
             * @description E-mail address
             * @example anna@acme.example
             */
            email?: string;
            /** @example Anna Holm */
            name: string;
            /** @example +45 12 34 56 78 */
            phone?: string;
        };
        /**
         * @example {
         *       "en": {
         *         "title": "Maintenance on Sunday night",
         *         "text": "Mail is away between 22:00 and 23:00.\nNothing is lost."
         *       },
         *       "da": {
         *         "title": "Vedligeholdelse natten til mandag",
         *         "text": "Mail er nede mellem kl. 22 og 23.\nIntet går tabt."
         *       },
         *       "tone": "maintenance",
         *       "audience": "everybody",
         *       "startsAt": null,
         *       "endsAt": "2030-03-03T23:00:00.000Z"
         *     }
         */
        CreateAnnouncement: {
            /**
             * @description administrators: the owners and administrators of workspaces
             * @default everybody
             * @example everybody
             * @enum {string}
             */
            audience: "everybody" | "administrators";
            /**
             * @description In Danish
             * @example {
             *       "title": "Vedligeholdelse natten til mandag",
             *       "text": "Mail er nede mellem kl. 22 og 23.\nIntet går tabt."
             *     }
             */
            da: {
                /**
                 * @description Plain text; its line breaks are shown
                 * @example Mail is away between 22:00 and 23:00.
                 *     Nothing is lost.
                 */
                text: string;
                /** @example Maintenance on Sunday night */
                title: string;
            };
            /** @description In English */
            en: {
                /**
                 * @description Plain text; its line breaks are shown
                 * @example Mail is away between 22:00 and 23:00.
                 *     Nothing is lost.
                 */
                text: string;
                /** @example Maintenance on Sunday night */
                title: string;
            };
            /**
             * @description When it is over; null: when it is withdrawn
             * @default null
             * @example 2030-03-03T23:00:00.000Z
             */
            endsAt: string | null;
            /**
             * @description When people are first shown it; null: as soon as it is published
             * @default null
             * @example 2030-03-01T08:00:00.000Z
             */
            startsAt: string | null;
            /**
             * @description maintenance: something will not work for a while, and people have to know
             * @default info
             * @example maintenance
             * @enum {string}
             */
            tone: "info" | "maintenance";
        };
        /**
         * @example {
         *       "en": {
         *         "title": "Maintenance on Sunday night",
         *         "text": "Mail is away between 22:00 and 23:00.\nNothing is lost."
         *       },
         *       "da": {
         *         "title": "Vedligeholdelse natten til mandag",
         *         "text": "Mail er nede mellem kl. 22 og 23.\nIntet går tabt."
         *       },
         *       "tone": "maintenance",
         *       "audience": "everybody",
         *       "startsAt": null,
         *       "endsAt": "2030-03-03T23:00:00.000Z"
         *     }
         */
        CreateAnnouncementInput: {
            /**
             * @description administrators: the owners and administrators of workspaces
             * @default everybody
             * @example everybody
             * @enum {string}
             */
            audience?: "everybody" | "administrators";
            /**
             * @description In Danish
             * @example {
             *       "title": "Vedligeholdelse natten til mandag",
             *       "text": "Mail er nede mellem kl. 22 og 23.\nIntet går tabt."
             *     }
             */
            da: {
                /**
                 * @description Plain text; its line breaks are shown
                 * @example Mail is away between 22:00 and 23:00.
                 *     Nothing is lost.
                 */
                text: string;
                /** @example Maintenance on Sunday night */
                title: string;
            };
            /** @description In English */
            en: {
                /**
                 * @description Plain text; its line breaks are shown
                 * @example Mail is away between 22:00 and 23:00.
                 *     Nothing is lost.
                 */
                text: string;
                /** @example Maintenance on Sunday night */
                title: string;
            };
            /**
             * @description When it is over; null: when it is withdrawn
             * @default null
             * @example 2030-03-03T23:00:00.000Z
             */
            endsAt?: string | null;
            /**
             * @description When people are first shown it; null: as soon as it is published
             * @default null
             * @example 2030-03-01T08:00:00.000Z
             */
            startsAt?: string | null;
            /**
             * @description maintenance: something will not work for a while, and people have to know
             * @default info
             * @example maintenance
             * @enum {string}
             */
            tone?: "info" | "maintenance";
        };
        CreateApiToken: {
            /**
             * @description From where it may be used; empty: from anywhere
             * @default []
             * @example [
             *       "192.0.2.0/24"
             *     ]
             */
            addresses: (string)[];
            /**
             * Format: date-time
             * @description A year from now at the latest
             * @example 2027-01-31T00:00:00.000Z
             */
            expiresAt: string;
            /** @example Nightly import */
            name: string;
            /**
             * @description Some of your own
             * @example [
             *       "tenant:read",
             *       "members:read"
             *     ]
             */
            permissions: unknown;
        };
        CreateApiTokenInput: {
            /**
             * @description From where it may be used; empty: from anywhere
             * @default []
             * @example [
             *       "192.0.2.0/24"
             *     ]
             */
            addresses?: (string)[];
            /**
             * Format: date-time
             * @description A year from now at the latest
             * @example 2027-01-31T00:00:00.000Z
             */
            expiresAt: string;
            /** @example Nightly import */
            name: string;
            /**
             * @description Some of your own
             * @example [
             *       "tenant:read",
             *       "members:read"
             *     ]
             */
            permissions: ("tenant:read" | "tenant:write" | "tenant:lifecycle" | "members:read" | "members:invite" | "members:write" | "subscription:read" | "subscription:write" | "audit:read" | "events:read" | "tokens:write" | "webhooks:write" | "tickets:read" | "tickets:write" | "tenants:create" | "partners:read" | "partners:write" | "people:read" | "people:write" | "plans:write" | "revenue:read" | "platform:read" | "platform:write")[];
        };
        CreatedApiToken: {
            /**
             * @description From where it may be used; empty: from anywhere
             * @example [
             *       "192.0.2.0/24"
             *     ]
             */
            addresses: string[];
            /** Format: date-time */
            createdAt: string;
            /** @description Whose rights it borrows; no name once they have left */
            createdBy: {
                /** Format: uuid */
                id: string;
                name: string | null;
            };
            /**
             * Format: date-time
             * @example 2027-01-31T00:00:00.000Z
             */
            expiresAt: string;
            /**
             * @description How the token ends, to know it by
             * @example x4Tq
             */
            hint: string;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            id: string;
            /** @example 192.0.2.7 */
            lastUsedAddress: string | null;
            /** @description To the minute */
            lastUsedAt: string | null;
            /** @example Nightly import */
            name: string;
            /**
             * @example [
             *       "tenant:read",
             *       "members:read"
             *     ]
             */
            permissions: ("tenant:read" | "tenant:write" | "tenant:lifecycle" | "members:read" | "members:invite" | "members:write" | "subscription:read" | "subscription:write" | "audit:read" | "events:read" | "tokens:write" | "webhooks:write" | "tickets:read" | "tickets:write" | "tenants:create" | "partners:read" | "partners:write" | "people:read" | "people:write" | "plans:write" | "revenue:read" | "platform:read" | "platform:write")[];
            revokedAt: string | null;
            /** @enum {string} */
            state: "active" | "expired" | "revoked";
            /**
             * @description Shown here and never again; null when this answer repeats an earlier one
             * @example dz_(49 letters and digits)
             */
            token: string | null;
        };
        CreatedApiTokenInput: {
            /**
             * @description From where it may be used; empty: from anywhere
             * @example [
             *       "192.0.2.0/24"
             *     ]
             */
            addresses: string[];
            /** Format: date-time */
            createdAt: string;
            /** @description Whose rights it borrows; no name once they have left */
            createdBy: {
                /** Format: uuid */
                id: string;
                name: string | null;
            };
            /**
             * Format: date-time
             * @example 2027-01-31T00:00:00.000Z
             */
            expiresAt: string;
            /**
             * @description How the token ends, to know it by
             * @example x4Tq
             */
            hint: string;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            id: string;
            /** @example 192.0.2.7 */
            lastUsedAddress: string | null;
            /** @description To the minute */
            lastUsedAt: string | null;
            /** @example Nightly import */
            name: string;
            /**
             * @example [
             *       "tenant:read",
             *       "members:read"
             *     ]
             */
            permissions: ("tenant:read" | "tenant:write" | "tenant:lifecycle" | "members:read" | "members:invite" | "members:write" | "subscription:read" | "subscription:write" | "audit:read" | "events:read" | "tokens:write" | "webhooks:write" | "tickets:read" | "tickets:write" | "tenants:create" | "partners:read" | "partners:write" | "people:read" | "people:write" | "plans:write" | "revenue:read" | "platform:read" | "platform:write")[];
            revokedAt: string | null;
            /** @enum {string} */
            state: "active" | "expired" | "revoked";
            /**
             * @description Shown here and never again; null when this answer repeats an earlier one
             * @example dz_(49 letters and digits)
             */
            token: string | null;
        };
        /**
         * @example {
         *       "address": "sales@acme.example",
         *       "name": "Sales",
         *       "others": [
         *         "bookkeeper@firm.example"
         *       ]
         *     }
         */
        CreateMailingList: {
            /**
             * @description In a verified domain of the workspace
             * @example anna@acme.example
             */
            address: string;
            /**
             * @description Mail goes to their mailbox, whatever its address becomes
             * @default []
             * @example [
             *       "0190a000-0000-7000-8000-000000000001"
             *     ]
             */
            memberIds: string[];
            name: string;
            /**
             * @description Addresses of others, anywhere
             * @default []
             * @example [
             *       "bookkeeper@firm.example"
             *     ]
             */
            others: string[];
        };
        /**
         * @example {
         *       "address": "sales@acme.example",
         *       "name": "Sales",
         *       "others": [
         *         "bookkeeper@firm.example"
         *       ]
         *     }
         */
        CreateMailingListInput: {
            /**
             * @description In a verified domain of the workspace
             * @example anna@acme.example
             */
            address: string;
            /**
             * @description Mail goes to their mailbox, whatever its address becomes
             * @default []
             * @example [
             *       "0190a000-0000-7000-8000-000000000001"
             *     ]
             */
            memberIds?: string[];
            name: string;
            /**
             * @description Addresses of others, anywhere
             * @default []
             * @example [
             *       "bookkeeper@firm.example"
             *     ]
             */
            others?: string[];
        };
        CreatePartner: {
            /** @default {} */
            billing: components["schemas"]["Company"];
            /** @default null */
            contact: components["schemas"]["Contact"] | null;
            /**
             * @default {
             *       "startsOn": null,
             *       "endsOn": null,
             *       "terms": null
             *     }
             */
            contract: components["schemas"]["PartnerContract"];
            /**
             * @default null
             * @example nordic-it.example
             */
            domain: string | null;
            /**
             * @description Share of the recurring revenue that is the partner's, in percent with at most two decimals
             * @example 20
             */
            marginPct: number;
            /** @example Nordic IT ApS */
            name: string;
            /**
             * @description Short name in addresses; cannot be changed later
             * @example nordic-it
             */
            slug: string;
        };
        CreatePartnerInput: {
            /** @default {} */
            billing?: components["schemas"]["CompanyInput"];
            /** @default null */
            contact?: components["schemas"]["ContactInput"] | null;
            /**
             * @default {
             *       "startsOn": null,
             *       "endsOn": null,
             *       "terms": null
             *     }
             */
            contract?: components["schemas"]["PartnerContractInput"];
            /**
             * @default null
             * @example nordic-it.example
             */
            domain?: string | null;
            /**
             * @description Share of the recurring revenue that is the partner's, in percent with at most two decimals
             * @example 20
             */
            marginPct: number;
            /** @example Nordic IT ApS */
            name: string;
            /**
             * @description Short name in addresses; cannot be changed later
             * @example nordic-it
             */
            slug: string;
        };
        /**
         * @example {
         *       "name": "Anna Holm",
         *       "email": "anna@acme.example",
         *       "locale": "da"
         *     }
         */
        CreatePerson: {
            /**
             * Format: email
             * @description E-mail address
             * @example anna@acme.example
             */
            email: string;
            /**
             * @default en
             * @enum {string}
             */
            locale: "en" | "da";
            /** @example Anna Holm */
            name: string;
        };
        /**
         * @example {
         *       "name": "Anna Holm",
         *       "email": "anna@acme.example",
         *       "locale": "da"
         *     }
         */
        CreatePersonInput: {
            /**
             * @description E-mail address
             * @example anna@acme.example
             */
            email: string;
            /**
             * @default en
             * @enum {string}
             */
            locale?: "en" | "da";
            /** @example Anna Holm */
            name: string;
        };
        /**
         * @example {
         *       "slug": "team",
         *       "name": "Team",
         *       "seats": 10,
         *       "storagePerSeat": 53687091200,
         *       "features": [
         *         "mail",
         *         "files",
         *         "chat"
         *       ],
         *       "price": {
         *         "currency": "EUR",
         *         "month": 900,
         *         "year": 9000
         *       }
         *     }
         */
        CreatePlan: {
            /**
             * @example [
             *       "mail",
             *       "files",
             *       "office",
             *       "chat"
             *     ]
             */
            features: ("mail" | "files" | "office" | "chat" | "meet")[];
            /** @example Business */
            name: string;
            price: {
                /**
                 * @description ISO 4217
                 * @example EUR
                 */
                currency: string;
                /**
                 * @description For one seat and month, in minor units
                 * @example 1200
                 */
                month: number;
                /**
                 * @description For one seat and year, in minor units
                 * @example 12000
                 */
                year: number;
            };
            /**
             * @description Seats a new subscription starts with
             * @example 25
             */
            seats: number;
            /**
             * @description Which plan of the catalogue
             * @example business
             */
            slug: string;
            /**
             * @description In bytes
             * @example 107374182400
             */
            storagePerSeat: number;
        };
        /**
         * @example {
         *       "slug": "team",
         *       "name": "Team",
         *       "seats": 10,
         *       "storagePerSeat": 53687091200,
         *       "features": [
         *         "mail",
         *         "files",
         *         "chat"
         *       ],
         *       "price": {
         *         "currency": "EUR",
         *         "month": 900,
         *         "year": 9000
         *       }
         *     }
         */
        CreatePlanInput: {
            /**
             * @example [
             *       "mail",
             *       "files",
             *       "office",
             *       "chat"
             *     ]
             */
            features: ("mail" | "files" | "office" | "chat" | "meet")[];
            /** @example Business */
            name: string;
            price: {
                /**
                 * @description ISO 4217
                 * @example EUR
                 */
                currency: string;
                /**
                 * @description For one seat and month, in minor units
                 * @example 1200
                 */
                month: number;
                /**
                 * @description For one seat and year, in minor units
                 * @example 12000
                 */
                year: number;
            };
            /**
             * @description Seats a new subscription starts with
             * @example 25
             */
            seats: number;
            /**
             * @description Which plan of the catalogue
             * @example business
             */
            slug: string;
            /**
             * @description In bytes
             * @example 107374182400
             */
            storagePerSeat: number;
        };
        /**
         * @example {
         *       "tenant": "acme",
         *       "plan": "business",
         *       "seats": 25,
         *       "interval": "month"
         *     }
         */
        CreateSubscription: {
            /**
             * @description How long a period is
             * @default month
             * @example month
             * @enum {string}
             */
            interval: "month" | "year";
            /**
             * @description Which plan of the catalogue
             * @example business
             */
            plan: string;
            /**
             * @description As many as the plan starts with, when left out
             * @example 25
             */
            seats?: number;
            /**
             * @description Short name in addresses; cannot be changed later
             * @example acme
             */
            tenant: string;
        };
        /**
         * @example {
         *       "tenant": "acme",
         *       "plan": "business",
         *       "seats": 25,
         *       "interval": "month"
         *     }
         */
        CreateSubscriptionInput: {
            /**
             * @description How long a period is
             * @default month
             * @example month
             * @enum {string}
             */
            interval?: "month" | "year";
            /**
             * @description Which plan of the catalogue
             * @example business
             */
            plan: string;
            /**
             * @description As many as the plan starts with, when left out
             * @example 25
             */
            seats?: number;
            /**
             * @description Short name in addresses; cannot be changed later
             * @example acme
             */
            tenant: string;
        };
        CreateTenant: {
            /** @description The first person of the workspace; becomes its owner */
            administrator: {
                /**
                 * Format: email
                 * @description E-mail address
                 * @example anna@acme.example
                 */
                email: string;
                /** @example Anna Holm */
                name: string;
            };
            /**
             * @description Who pays; replaced as a whole
             * @example {
             *       "legalName": "Acme A/S",
             *       "country": "DK",
             *       "vatNumber": "DK12345678"
             *     }
             */
            company?: components["schemas"]["Company"];
            /**
             * @description Whom to call
             * @example [
             *       {
             *         "name": "Anna Holm",
             *         "email": "anna@acme.example",
             *         "about": "Finance"
             *       }
             *     ]
             */
            contacts?: components["schemas"]["Contact"][];
            /**
             * @description Claimed by the workspace; each is theirs once it is proven
             * @example [
             *       "acme.example"
             *     ]
             */
            domains?: string[];
            /** @example Acme A/S */
            name: string;
            /**
             * Format: uuid
             * @description The partner who looks after it
             * @example 0190a000-0000-7000-8000-000000000000
             */
            partnerId?: string;
            /**
             * @description Which plan of the catalogue
             * @example business
             */
            plan: string;
            /**
             * @description Short name in addresses; cannot be changed later
             * @example acme
             */
            slug: string;
            /**
             * Format: date-time
             * @description Given, the workspace starts as a trial that ends then
             * @example 2030-01-31T00:00:00Z
             */
            trialEndsAt?: string;
        };
        CreateTenantInput: {
            /** @description The first person of the workspace; becomes its owner */
            administrator: {
                /**
                 * @description E-mail address
                 * @example anna@acme.example
                 */
                email: string;
                /** @example Anna Holm */
                name: string;
            };
            /**
             * @description Who pays; replaced as a whole
             * @example {
             *       "legalName": "Acme A/S",
             *       "country": "DK",
             *       "vatNumber": "DK12345678"
             *     }
             */
            company?: components["schemas"]["CompanyInput"];
            /**
             * @description Whom to call
             * @example [
             *       {
             *         "name": "Anna Holm",
             *         "email": "anna@acme.example",
             *         "about": "Finance"
             *       }
             *     ]
             */
            contacts?: components["schemas"]["ContactInput"][];
            /**
             * @description Claimed by the workspace; each is theirs once it is proven
             * @example [
             *       "acme.example"
             *     ]
             */
            domains?: string[];
            /** @example Acme A/S */
            name: string;
            /**
             * Format: uuid
             * @description The partner who looks after it
             * @example 0190a000-0000-7000-8000-000000000000
             */
            partnerId?: string;
            /**
             * @description Which plan of the catalogue
             * @example business
             */
            plan: string;
            /**
             * @description Short name in addresses; cannot be changed later
             * @example acme
             */
            slug: string;
            /**
             * Format: date-time
             * @description Given, the workspace starts as a trial that ends then
             * @example 2030-01-31T00:00:00Z
             */
            trialEndsAt?: string;
        };
        CreateTenantNote: {
            /**
             * @description At most 4000 characters
             * @example Called Anna: they move their mail in March.
             */
            text: string;
        };
        CreateTenantNoteInput: {
            /**
             * @description At most 4000 characters
             * @example Called Anna: they move their mail in March.
             */
            text: string;
        };
        CreateWebhook: {
            /** @default true */
            active: boolean;
            /**
             * @default
             * @example Keeps our directory of customers up to date
             */
            description: string;
            /**
             * @description Which events are sent
             * @example [
             *       "tenant.*",
             *       "member.added"
             *     ]
             */
            eventTypes: unknown;
            /**
             * Format: uri
             * @description Where events are sent by POST; https
             * @example https://hooks.acme.example/dezky
             */
            url: string;
        };
        CreateWebhookInput: {
            /** @default true */
            active?: boolean;
            /**
             * @default
             * @example Keeps our directory of customers up to date
             */
            description?: string;
            /**
             * @description Which events are sent
             * @example [
             *       "tenant.*",
             *       "member.added"
             *     ]
             */
            eventTypes: string[];
            /**
             * Format: uri
             * @description Where events are sent by POST; https
             * @example https://hooks.acme.example/dezky
             */
            url: string;
        };
        DataExport: {
            /**
             * @description How large the file is so far
             * @example 482113
             */
            bytes: number;
            /** @description When it is deleted; null while it is being made */
            expiresAt: string | null;
            failure: ("no_room" | "internal") | null;
            finishedAt: string | null;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Part by part; it begins anew when the process that wrote it ended */
            progress: {
                /**
                 * @example members
                 * @enum {string}
                 */
                part: "workspace" | "subscription" | "settings" | "members" | "invitations" | "mailboxes" | "mailing_lists" | "domains" | "api_tokens" | "webhooks" | "tickets" | "audit";
                /**
                 * @description How many have been written so far
                 * @example 5000
                 */
                rows: number;
                /**
                 * @example done
                 * @enum {string}
                 */
                state: "waiting" | "running" | "done";
            }[];
            /** Format: date-time */
            requestedAt: string;
            requestedBy: {
                /** Format: uuid */
                id: string;
                name: string | null;
            };
            /** @description Of the whole file, in hex; null until it is ready */
            sha256: string | null;
            /**
             * @example running
             * @enum {string}
             */
            state: "running" | "ready" | "failed";
        };
        /** Format: binary */
        DataExportContent: string;
        /** Format: binary */
        DataExportContentInput: string;
        DataExportInput: {
            /**
             * @description How large the file is so far
             * @example 482113
             */
            bytes: number;
            /** @description When it is deleted; null while it is being made */
            expiresAt: string | null;
            failure: ("no_room" | "internal") | null;
            finishedAt: string | null;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Part by part; it begins anew when the process that wrote it ended */
            progress: {
                /**
                 * @example members
                 * @enum {string}
                 */
                part: "workspace" | "subscription" | "settings" | "members" | "invitations" | "mailboxes" | "mailing_lists" | "domains" | "api_tokens" | "webhooks" | "tickets" | "audit";
                /**
                 * @description How many have been written so far
                 * @example 5000
                 */
                rows: number;
                /**
                 * @example done
                 * @enum {string}
                 */
                state: "waiting" | "running" | "done";
            }[];
            /** Format: date-time */
            requestedAt: string;
            requestedBy: {
                /** Format: uuid */
                id: string;
                name: string | null;
            };
            /** @description Of the whole file, in hex; null until it is ready */
            sha256: string | null;
            /**
             * @example running
             * @enum {string}
             */
            state: "running" | "ready" | "failed";
        };
        DataExportManifest: {
            /**
             * Format: date-time
             * @description All files show the workspace as it was then
             */
            asOf: string;
            /** @description All files but this one */
            files: {
                bytes: number;
                path: string;
                rows: number | null;
                sha256: string;
            }[];
            /** @constant */
            format: 1;
            workspace: {
                /** Format: uuid */
                id: string;
                name: string;
                slug: string;
            };
        };
        DataExportManifestInput: {
            /**
             * Format: date-time
             * @description All files show the workspace as it was then
             */
            asOf: string;
            /** @description All files but this one */
            files: {
                bytes: number;
                path: string;
                rows: number | null;
                sha256: string;
            }[];
            /** @constant */
            format: 1;
            workspace: {
                /** Format: uuid */
                id: string;
                name: string;
                slug: string;
            };
        };
        Decision: {
            /**
             * Format: date-time
             * @description When it happens by itself; of what has happened: when it did
             */
            at: string;
            /**
             * Format: uuid
             * @description Of what it is about: the tenant, the resource, the ticket, the member or the mail
             */
            id: string;
            /**
             * @description trial_ends: within seven days; purge_due: a deleted workspace is erased within seven days; conflict: something of the same name that is not ours stands upstream; repair_held: too much changed at once to repair it unasked; ticket_due: it is our turn within a day, or has been; invitation_expires: somebody has not come, and their invitation ends within two days, or ended in the last seven; mail_failed: a mail was refused for good
             * @example trial_ends
             * @enum {string}
             */
            kind: "trial_ends" | "purge_due" | "conflict" | "repair_held" | "ticket_due" | "invitation_expires" | "mail_failed";
            /** @example null */
            mail: {
                error: string | null;
                /**
                 * @description What it says
                 * @example invitation
                 * @enum {string}
                 */
                kind: "invitation" | "member_added" | "welcome" | "domain_verified" | "tenant_suspended" | "tenant_resumed" | "tenant_deleted" | "purge_due" | "ticket_answered" | "access_requested" | "access_started" | "access_ended" | "second_factor_required" | "second_factor_reminder" | "second_factor_reset";
                to: string;
            } | null;
            /**
             * @description Who was invited
             * @example null
             */
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @example null */
            resource: {
                /** @enum {string} */
                kind: "directory.group" | "directory.person" | "mail.domain" | "mail.account" | "mail.forward" | "mail.list" | "files.space" | "files.member" | "ready";
                message: string | null;
            } | null;
            tenant: {
                /** Format: uuid */
                id: string;
                /** @example Acme */
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
            };
            /** @example null */
            ticket: {
                number: number;
                subject: string;
            } | null;
        };
        DecisionInput: {
            /**
             * Format: date-time
             * @description When it happens by itself; of what has happened: when it did
             */
            at: string;
            /**
             * Format: uuid
             * @description Of what it is about: the tenant, the resource, the ticket, the member or the mail
             */
            id: string;
            /**
             * @description trial_ends: within seven days; purge_due: a deleted workspace is erased within seven days; conflict: something of the same name that is not ours stands upstream; repair_held: too much changed at once to repair it unasked; ticket_due: it is our turn within a day, or has been; invitation_expires: somebody has not come, and their invitation ends within two days, or ended in the last seven; mail_failed: a mail was refused for good
             * @example trial_ends
             * @enum {string}
             */
            kind: "trial_ends" | "purge_due" | "conflict" | "repair_held" | "ticket_due" | "invitation_expires" | "mail_failed";
            /** @example null */
            mail: {
                error: string | null;
                /**
                 * @description What it says
                 * @example invitation
                 * @enum {string}
                 */
                kind: "invitation" | "member_added" | "welcome" | "domain_verified" | "tenant_suspended" | "tenant_resumed" | "tenant_deleted" | "purge_due" | "ticket_answered" | "access_requested" | "access_started" | "access_ended" | "second_factor_required" | "second_factor_reminder" | "second_factor_reset";
                to: string;
            } | null;
            /**
             * @description Who was invited
             * @example null
             */
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @example null */
            resource: {
                /** @enum {string} */
                kind: "directory.group" | "directory.person" | "mail.domain" | "mail.account" | "mail.forward" | "mail.list" | "files.space" | "files.member" | "ready";
                message: string | null;
            } | null;
            tenant: {
                /** Format: uuid */
                id: string;
                /** @example Acme */
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
            };
            /** @example null */
            ticket: {
                number: number;
                subject: string;
            } | null;
        };
        Decisions: {
            /** @description Those kinds of which there are any, and for which the token is good */
            groups: {
                /**
                 * @description Of them all
                 * @example 1
                 */
                count: number;
                /** @description What is due first, or happened last */
                decisions: components["schemas"]["Decision"][];
                /**
                 * @description trial_ends: within seven days; purge_due: a deleted workspace is erased within seven days; conflict: something of the same name that is not ours stands upstream; repair_held: too much changed at once to repair it unasked; ticket_due: it is our turn within a day, or has been; invitation_expires: somebody has not come, and their invitation ends within two days, or ended in the last seven; mail_failed: a mail was refused for good
                 * @example trial_ends
                 * @enum {string}
                 */
                kind: "trial_ends" | "purge_due" | "conflict" | "repair_held" | "ticket_due" | "invitation_expires" | "mail_failed";
            }[];
        };
        DecisionsInput: {
            /** @description Those kinds of which there are any, and for which the token is good */
            groups: {
                /**
                 * @description Of them all
                 * @example 1
                 */
                count: number;
                /** @description What is due first, or happened last */
                decisions: components["schemas"]["DecisionInput"][];
                /**
                 * @description trial_ends: within seven days; purge_due: a deleted workspace is erased within seven days; conflict: something of the same name that is not ours stands upstream; repair_held: too much changed at once to repair it unasked; ticket_due: it is our turn within a day, or has been; invitation_expires: somebody has not come, and their invitation ends within two days, or ended in the last seven; mail_failed: a mail was refused for good
                 * @example trial_ends
                 * @enum {string}
                 */
                kind: "trial_ends" | "purge_due" | "conflict" | "repair_held" | "ticket_due" | "invitation_expires" | "mail_failed";
            }[];
        };
        /**
         * @example {
         *       "slug": "acme"
         *     }
         */
        DeleteTenant: {
            /**
             * @description The slug once more, so that nobody deletes what they did not mean
             * @example acme
             */
            slug: string;
        };
        /**
         * @example {
         *       "slug": "acme"
         *     }
         */
        DeleteTenantInput: {
            /**
             * @description The slug once more, so that nobody deletes what they did not mean
             * @example acme
             */
            slug: string;
        };
        Departure: {
            /** @example bo@acme.example */
            email: string;
            files: {
                /** @enum {string} */
                do: "keep" | "hand_over" | "erase";
                /** @description When it is erased; null when that was asked for at once */
                keptUntil: string | null;
                /**
                 * @description erasing: its time has come, and it is not seen to be gone yet; gone: it is, or there never was anything
                 * @enum {string}
                 */
                state: "kept" | "erasing" | "gone";
            };
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            leftAt: string;
            mail: {
                /**
                 * @description Of the mailbox; null when they had none
                 * @example bo@acme.example
                 */
                address: string | null;
                /** @enum {string} */
                do: "keep" | "hand_over" | "erase";
                /** @description When it is erased; null when that was asked for at once */
                keptUntil: string | null;
                /**
                 * @description erasing: its time has come, and it is not seen to be gone yet; gone: it is, or there never was anything
                 * @enum {string}
                 */
                state: "kept" | "erasing" | "gone";
                /** @description The member to whom mail for the address goes now */
                to: string | null;
            };
            /** @example Bo Lund */
            name: string;
            /** Format: uuid */
            personId: string;
            /**
             * @description That they had
             * @enum {string}
             */
            role: "owner" | "admin" | "billing" | "helpdesk" | "member";
            /**
             * @description Goes up with every change; send it back in If-Match
             * @example 1
             */
            version: number;
        };
        DepartureInput: {
            /** @example bo@acme.example */
            email: string;
            files: {
                /** @enum {string} */
                do: "keep" | "hand_over" | "erase";
                /** @description When it is erased; null when that was asked for at once */
                keptUntil: string | null;
                /**
                 * @description erasing: its time has come, and it is not seen to be gone yet; gone: it is, or there never was anything
                 * @enum {string}
                 */
                state: "kept" | "erasing" | "gone";
            };
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            leftAt: string;
            mail: {
                /**
                 * @description Of the mailbox; null when they had none
                 * @example bo@acme.example
                 */
                address: string | null;
                /** @enum {string} */
                do: "keep" | "hand_over" | "erase";
                /** @description When it is erased; null when that was asked for at once */
                keptUntil: string | null;
                /**
                 * @description erasing: its time has come, and it is not seen to be gone yet; gone: it is, or there never was anything
                 * @enum {string}
                 */
                state: "kept" | "erasing" | "gone";
                /** @description The member to whom mail for the address goes now */
                to: string | null;
            };
            /** @example Bo Lund */
            name: string;
            /** Format: uuid */
            personId: string;
            /**
             * @description That they had
             * @enum {string}
             */
            role: "owner" | "admin" | "billing" | "helpdesk" | "member";
            /**
             * @description Goes up with every change; send it back in If-Match
             * @example 1
             */
            version: number;
        };
        Difference: {
            /** @example quotaBytes */
            field: string;
            /** @example 1073741824 */
            found: string | number | boolean | null | string[];
            /** @example 5368709120 */
            wanted: string | number | boolean | null | string[];
        };
        DifferenceInput: {
            /** @example quotaBytes */
            field: string;
            /** @example 1073741824 */
            found: string | number | boolean | null | string[];
            /** @example 5368709120 */
            wanted: string | number | boolean | null | string[];
        };
        DnsRecord: {
            /**
             * @description Absolute, lower case, without the trailing dot
             * @example acme.example
             */
            name: string;
            /** @enum {string} */
            purpose: "mx" | "spf" | "dkim" | "dmarc" | "autoconfig" | "autodiscover" | "mta-sts" | "tls-reporting" | "client-discovery" | "dane" | "caa" | "other";
            /** @description Without it mail is lost or not believed; the others make life easier */
            required: boolean;
            /** @example MX */
            type: string;
            /**
             * @description As DNS tools show it, hosts without their trailing dot; a text whole and without quotes, however long
             * @example 10 mail.dezky.example
             */
            value: string;
        };
        DnsRecordInput: {
            /**
             * @description Absolute, lower case, without the trailing dot
             * @example acme.example
             */
            name: string;
            /** @enum {string} */
            purpose: "mx" | "spf" | "dkim" | "dmarc" | "autoconfig" | "autodiscover" | "mta-sts" | "tls-reporting" | "client-discovery" | "dane" | "caa" | "other";
            /** @description Without it mail is lost or not believed; the others make life easier */
            required: boolean;
            /** @example MX */
            type: string;
            /**
             * @description As DNS tools show it, hosts without their trailing dot; a text whole and without quotes, however long
             * @example 10 mail.dezky.example
             */
            value: string;
        };
        Domain: {
            /** @description The record whose publication proves that the domain is theirs */
            challenge: {
                /** @example _dezky-challenge.acme.example */
                name: string;
                /** @constant */
                type: "TXT";
                /** @example dezky-verification=4f9d2c… */
                value: string;
            };
            /** Format: date-time */
            claimedAt: string;
            /** @description When a claim that is not proven is given up; null once it is */
            expiresAt: string | null;
            /**
             * @description Of the required records. ok: each matches; attention: one is missing or in conflict; unknown: not known yet
             * @enum {string}
             */
            health: "ok" | "attention" | "unknown";
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000002
             */
            id: string;
            lastCheck: {
                /** @description False when no resolver could say anything: what was known before stands */
                answered: boolean;
                /** Format: date-time */
                at: string;
            } | null;
            /**
             * @description Domain name
             * @example acme.example
             */
            name: string;
            /** @description When it will be looked at again at the latest */
            nextCheckAt: string | null;
            /**
             * @description awaited: not seen yet; taken: seen, but another workspace holds the domain and has to give it up first; seen: proven; missing: proven, and gone for days. A verified domain stays verified without it
             * @enum {string}
             */
            proof: "awaited" | "taken" | "seen" | "missing";
            /** @description Since when the proof of a verified domain has not been there */
            proofMissingSince: string | null;
            records: components["schemas"]["CheckedRecord"][];
            /** @description Why there are no records, or not all of them */
            recordsNote: components["schemas"]["RecordsNote"] | null;
            /**
             * @description Split delivery: mail for addresses unknown here goes on to the domain's other server
             * @example false
             */
            relaying: boolean;
            /**
             * @description pending: claimed, and not proven yet; verified: proven, and theirs; expired: not proven in time, to be claimed again
             * @enum {string}
             */
            state: "pending" | "verified" | "expired";
            /**
             * @description The name in its own alphabet, for people
             * @example acme.example
             */
            unicodeName: string;
            verifiedAt: string | null;
            /** @description Goes up with every change; send it back in If-Match */
            version: number;
        };
        DomainHistoryEntry: {
            /**
             * @description As it was from then on
             * @enum {string}
             */
            health: "ok" | "attention" | "unknown";
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            occurredAt: string;
            /**
             * @description awaited: not seen yet; taken: seen, but another workspace holds the domain and has to give it up first; seen: proven; missing: proven, and gone for days. A verified domain stays verified without it
             * @enum {string}
             */
            proof: "awaited" | "taken" | "seen" | "missing";
            /** @description The records that changed */
            records: {
                /**
                 * @description match: published, or something that does as well; conflict: something else is there that has to go or be changed; unknown: no resolver could say
                 * @enum {string}
                 */
                from: "match" | "missing" | "conflict" | "unknown";
                name: string;
                /** @enum {string} */
                purpose: "mx" | "spf" | "dkim" | "dmarc" | "autoconfig" | "autodiscover" | "mta-sts" | "tls-reporting" | "client-discovery" | "dane" | "caa" | "other";
                /**
                 * @description match: published, or something that does as well; conflict: something else is there that has to go or be changed; unknown: no resolver could say
                 * @enum {string}
                 */
                to: "match" | "missing" | "conflict" | "unknown";
                type: string;
            }[];
            /**
             * @description pending: claimed, and not proven yet; verified: proven, and theirs; expired: not proven in time, to be claimed again
             * @enum {string}
             */
            state: "pending" | "verified" | "expired";
        };
        DomainHistoryEntryInput: {
            /**
             * @description As it was from then on
             * @enum {string}
             */
            health: "ok" | "attention" | "unknown";
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            occurredAt: string;
            /**
             * @description awaited: not seen yet; taken: seen, but another workspace holds the domain and has to give it up first; seen: proven; missing: proven, and gone for days. A verified domain stays verified without it
             * @enum {string}
             */
            proof: "awaited" | "taken" | "seen" | "missing";
            /** @description The records that changed */
            records: {
                /**
                 * @description match: published, or something that does as well; conflict: something else is there that has to go or be changed; unknown: no resolver could say
                 * @enum {string}
                 */
                from: "match" | "missing" | "conflict" | "unknown";
                name: string;
                /** @enum {string} */
                purpose: "mx" | "spf" | "dkim" | "dmarc" | "autoconfig" | "autodiscover" | "mta-sts" | "tls-reporting" | "client-discovery" | "dane" | "caa" | "other";
                /**
                 * @description match: published, or something that does as well; conflict: something else is there that has to go or be changed; unknown: no resolver could say
                 * @enum {string}
                 */
                to: "match" | "missing" | "conflict" | "unknown";
                type: string;
            }[];
            /**
             * @description pending: claimed, and not proven yet; verified: proven, and theirs; expired: not proven in time, to be claimed again
             * @enum {string}
             */
            state: "pending" | "verified" | "expired";
        };
        DomainInput: {
            /** @description The record whose publication proves that the domain is theirs */
            challenge: {
                /** @example _dezky-challenge.acme.example */
                name: string;
                /** @constant */
                type: "TXT";
                /** @example dezky-verification=4f9d2c… */
                value: string;
            };
            /** Format: date-time */
            claimedAt: string;
            /** @description When a claim that is not proven is given up; null once it is */
            expiresAt: string | null;
            /**
             * @description Of the required records. ok: each matches; attention: one is missing or in conflict; unknown: not known yet
             * @enum {string}
             */
            health: "ok" | "attention" | "unknown";
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000002
             */
            id: string;
            lastCheck: {
                /** @description False when no resolver could say anything: what was known before stands */
                answered: boolean;
                /** Format: date-time */
                at: string;
            } | null;
            /**
             * @description Domain name
             * @example acme.example
             */
            name: string;
            /** @description When it will be looked at again at the latest */
            nextCheckAt: string | null;
            /**
             * @description awaited: not seen yet; taken: seen, but another workspace holds the domain and has to give it up first; seen: proven; missing: proven, and gone for days. A verified domain stays verified without it
             * @enum {string}
             */
            proof: "awaited" | "taken" | "seen" | "missing";
            /** @description Since when the proof of a verified domain has not been there */
            proofMissingSince: string | null;
            records: components["schemas"]["CheckedRecordInput"][];
            /** @description Why there are no records, or not all of them */
            recordsNote: components["schemas"]["RecordsNoteInput"] | null;
            /**
             * @description Split delivery: mail for addresses unknown here goes on to the domain's other server
             * @example false
             */
            relaying: boolean;
            /**
             * @description pending: claimed, and not proven yet; verified: proven, and theirs; expired: not proven in time, to be claimed again
             * @enum {string}
             */
            state: "pending" | "verified" | "expired";
            /**
             * @description The name in its own alphabet, for people
             * @example acme.example
             */
            unicodeName: string;
            verifiedAt: string | null;
            /** @description Goes up with every change; send it back in If-Match */
            version: number;
        };
        DomainSummary: {
            /** Format: date-time */
            claimedAt: string;
            /** @description When a claim that is not proven is given up; null once it is */
            expiresAt: string | null;
            /**
             * @description Of the required records. ok: each matches; attention: one is missing or in conflict; unknown: not known yet
             * @enum {string}
             */
            health: "ok" | "attention" | "unknown";
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000002
             */
            id: string;
            lastCheck: {
                /** @description False when no resolver could say anything: what was known before stands */
                answered: boolean;
                /** Format: date-time */
                at: string;
            } | null;
            /**
             * @description Domain name
             * @example acme.example
             */
            name: string;
            /** @description When it will be looked at again at the latest */
            nextCheckAt: string | null;
            /**
             * @description awaited: not seen yet; taken: seen, but another workspace holds the domain and has to give it up first; seen: proven; missing: proven, and gone for days. A verified domain stays verified without it
             * @enum {string}
             */
            proof: "awaited" | "taken" | "seen" | "missing";
            /** @description Since when the proof of a verified domain has not been there */
            proofMissingSince: string | null;
            /**
             * @description Split delivery: mail for addresses unknown here goes on to the domain's other server
             * @example false
             */
            relaying: boolean;
            /**
             * @description pending: claimed, and not proven yet; verified: proven, and theirs; expired: not proven in time, to be claimed again
             * @enum {string}
             */
            state: "pending" | "verified" | "expired";
            /**
             * @description The name in its own alphabet, for people
             * @example acme.example
             */
            unicodeName: string;
            verifiedAt: string | null;
            /** @description Goes up with every change; send it back in If-Match */
            version: number;
        };
        DomainSummaryInput: {
            /** Format: date-time */
            claimedAt: string;
            /** @description When a claim that is not proven is given up; null once it is */
            expiresAt: string | null;
            /**
             * @description Of the required records. ok: each matches; attention: one is missing or in conflict; unknown: not known yet
             * @enum {string}
             */
            health: "ok" | "attention" | "unknown";
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000002
             */
            id: string;
            lastCheck: {
                /** @description False when no resolver could say anything: what was known before stands */
                answered: boolean;
                /** Format: date-time */
                at: string;
            } | null;
            /**
             * @description Domain name
             * @example acme.example
             */
            name: string;
            /** @description When it will be looked at again at the latest */
            nextCheckAt: string | null;
            /**
             * @description awaited: not seen yet; taken: seen, but another workspace holds the domain and has to give it up first; seen: proven; missing: proven, and gone for days. A verified domain stays verified without it
             * @enum {string}
             */
            proof: "awaited" | "taken" | "seen" | "missing";
            /** @description Since when the proof of a verified domain has not been there */
            proofMissingSince: string | null;
            /**
             * @description Split delivery: mail for addresses unknown here goes on to the domain's other server
             * @example false
             */
            relaying: boolean;
            /**
             * @description pending: claimed, and not proven yet; verified: proven, and theirs; expired: not proven in time, to be claimed again
             * @enum {string}
             */
            state: "pending" | "verified" | "expired";
            /**
             * @description The name in its own alphabet, for people
             * @example acme.example
             */
            unicodeName: string;
            verifiedAt: string | null;
            /** @description Goes up with every change; send it back in If-Match */
            version: number;
        };
        Entitlement: {
            /** @description When the override ends; null when it does not, or there is none */
            expiresAt: string | null;
            /**
             * @description A quantity, or a feature
             * @example storage
             * @enum {string}
             */
            key: "seats" | "storage" | "mail" | "files" | "office" | "chat" | "meet";
            /** @description What an operator has said instead, also while the tenant may use nothing; told to operators alone */
            override: {
                expiresAt: string | null;
                /**
                 * @description Why
                 * @example While they move their archive
                 */
                note: string;
                /** Format: date-time */
                setAt: string;
                setBy: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                value: number | boolean;
            } | null;
            /**
             * @description What the plan alone would give
             * @example 2684354560000
             */
            planned: number | boolean;
            /**
             * @description plan: as subscribed; override: an operator said so; suspended: the tenant is; no_subscription: nothing runs that entitles
             * @enum {string}
             */
            reason: "plan" | "override" | "suspended" | "no_subscription";
            /** @description Of a quantity; null of a feature */
            unit: ("seats" | "bytes") | null;
            /** @description Null when it is not counted, or not known */
            used: number | null;
            /**
             * @description How much, or whether at all; nothing unless something says otherwise
             * @example 2684354560000
             */
            value: number | boolean;
        };
        EntitlementInput: {
            /** @description When the override ends; null when it does not, or there is none */
            expiresAt: string | null;
            /**
             * @description A quantity, or a feature
             * @example storage
             * @enum {string}
             */
            key: "seats" | "storage" | "mail" | "files" | "office" | "chat" | "meet";
            /** @description What an operator has said instead, also while the tenant may use nothing; told to operators alone */
            override: {
                expiresAt: string | null;
                /**
                 * @description Why
                 * @example While they move their archive
                 */
                note: string;
                /** Format: date-time */
                setAt: string;
                setBy: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                value: number | boolean;
            } | null;
            /**
             * @description What the plan alone would give
             * @example 2684354560000
             */
            planned: number | boolean;
            /**
             * @description plan: as subscribed; override: an operator said so; suspended: the tenant is; no_subscription: nothing runs that entitles
             * @enum {string}
             */
            reason: "plan" | "override" | "suspended" | "no_subscription";
            /** @description Of a quantity; null of a feature */
            unit: ("seats" | "bytes") | null;
            /** @description Null when it is not counted, or not known */
            used: number | null;
            /**
             * @description How much, or whether at all; nothing unless something says otherwise
             * @example 2684354560000
             */
            value: number | boolean;
        };
        FileQuota: {
            /**
             * @description What the files may take now: the quota, and no more than the plan gives
             * @example 53687091200
             */
            allowedBytes: number;
            /**
             * @description What an administrator has said; null: everything the plan gives
             * @example 53687091200
             */
            quotaBytes: number | null;
            /**
             * @description Goes up with every change; send it back in If-Match. 0 until something was said
             * @example 1
             */
            version: number;
        };
        FileQuotaInput: {
            /**
             * @description What the files may take now: the quota, and no more than the plan gives
             * @example 53687091200
             */
            allowedBytes: number;
            /**
             * @description What an administrator has said; null: everything the plan gives
             * @example 53687091200
             */
            quotaBytes: number | null;
            /**
             * @description Goes up with every change; send it back in If-Match. 0 until something was said
             * @example 1
             */
            version: number;
        };
        FirstStep: {
            /** @description Whether it is so now; nobody ticks it */
            done: boolean;
            /**
             * @example domain_proven
             * @enum {string}
             */
            step: "domain_proven" | "records_right" | "somebody_invited" | "somebody_joined" | "second_factor_required" | "billing_details";
        };
        FirstStepInput: {
            /** @description Whether it is so now; nobody ticks it */
            done: boolean;
            /**
             * @example domain_proven
             * @enum {string}
             */
            step: "domain_proven" | "records_right" | "somebody_invited" | "somebody_joined" | "second_factor_required" | "billing_details";
        };
        ForeseenCommand: {
            /**
             * @example suspend
             * @enum {string}
             */
            command: "suspend" | "resume" | "trial" | "convert" | "delete" | "restore" | "purge";
            /**
             * @description Whether what is written goes out: without a mail server it is only kept in the outbox
             * @example true
             */
            mailIsSent: boolean;
            /**
             * @description Until when it could be restored then
             * @example null
             */
            purgeAfter: string | null;
            /**
             * @description Why it would be refused; null when it would be done
             * @example null
             */
            refused: {
                /** @description Until or since when it is so, where a time decides */
                at: string | null;
                /** @example illegal_transition */
                code: string;
                detail: string;
            } | null;
            /**
             * @description People whose sessions would end everywhere: they work in no other workspace that is open. To an owner: all its people
             * @example 41
             */
            signedOut: number;
            /**
             * @description What the tenant would be then
             * @example suspended
             */
            status: ("pending" | "trial" | "active" | "suspended" | "deleted" | "purging" | "purged") | null;
            /**
             * @description Owners who would be written to
             * @example 1
             */
            told: number;
            /** @description What would happen to what is there already; the rest stays as it is */
            upstreams: components["schemas"]["UpstreamEffect"][];
        };
        ForeseenCommandInput: {
            /**
             * @example suspend
             * @enum {string}
             */
            command: "suspend" | "resume" | "trial" | "convert" | "delete" | "restore" | "purge";
            /**
             * @description Whether what is written goes out: without a mail server it is only kept in the outbox
             * @example true
             */
            mailIsSent: boolean;
            /**
             * @description Until when it could be restored then
             * @example null
             */
            purgeAfter: string | null;
            /**
             * @description Why it would be refused; null when it would be done
             * @example null
             */
            refused: {
                /** @description Until or since when it is so, where a time decides */
                at: string | null;
                /** @example illegal_transition */
                code: string;
                detail: string;
            } | null;
            /**
             * @description People whose sessions would end everywhere: they work in no other workspace that is open. To an owner: all its people
             * @example 41
             */
            signedOut: number;
            /**
             * @description What the tenant would be then
             * @example suspended
             */
            status: ("pending" | "trial" | "active" | "suspended" | "deleted" | "purging" | "purged") | null;
            /**
             * @description Owners who would be written to
             * @example 1
             */
            told: number;
            /** @description What would happen to what is there already; the rest stays as it is */
            upstreams: components["schemas"]["UpstreamEffectInput"][];
        };
        /**
         * @example {
         *       "address": "anna@acme.example",
         *       "aliases": [
         *         "anna.holm@acme.example"
         *       ],
         *       "quotaBytes": null
         *     }
         */
        GiveMailbox: {
            /**
             * @description In a verified domain of the workspace
             * @example anna@acme.example
             */
            address: string;
            /**
             * @description Other addresses whose mail comes here
             * @default []
             * @example [
             *       "anna.holm@acme.example"
             *     ]
             */
            aliases: string[];
            /**
             * @description How much it may hold; null for what the plan gives each seat
             * @default null
             * @example 10737418240
             */
            quotaBytes: number | null;
        };
        /**
         * @example {
         *       "address": "anna@acme.example",
         *       "aliases": [
         *         "anna.holm@acme.example"
         *       ],
         *       "quotaBytes": null
         *     }
         */
        GiveMailboxInput: {
            /**
             * @description In a verified domain of the workspace
             * @example anna@acme.example
             */
            address: string;
            /**
             * @description Other addresses whose mail comes here
             * @default []
             * @example [
             *       "anna.holm@acme.example"
             *     ]
             */
            aliases?: string[];
            /**
             * @description How much it may hold; null for what the plan gives each seat
             * @default null
             * @example 10737418240
             */
            quotaBytes?: number | null;
        };
        Invitation: {
            expiresAt: string | null;
            /** @description Whether the link goes to the person by mail */
            mailed: boolean;
            /** @description Null when the link goes to the person's own address alone */
            url: string | null;
        };
        InvitationInput: {
            expiresAt: string | null;
            /** @description Whether the link goes to the person by mail */
            mailed: boolean;
            /** @description Null when the link goes to the person's own address alone */
            url: string | null;
        };
        Job: {
            /** @description Null when what it was about is gone, or it is about the platform itself */
            about: {
                mailId: string | null;
                /**
                 * @description What it is about, in words
                 * @example acme
                 */
                name: string;
                personId: string | null;
                /**
                 * @description Slug of the tenant
                 * @example acme
                 */
                tenant: string | null;
            } | null;
            /**
             * @description Tries begun since the last one that succeeded
             * @example 3
             */
            attempts: number;
            /** @description A key of the loop cannot be cancelled, only woken: it makes what is there match what is wanted */
            canCancel: boolean;
            canRetry: boolean;
            /**
             * @description Why the last try failed
             * @example {
             *       "kind": "retryable",
             *       "code": "upstream_unavailable",
             *       "message": "The file server did not answer."
             *     }
             */
            error: {
                code: string;
                /** @enum {string} */
                kind: "retryable" | "needs_human" | "bug";
                message: string;
            } | null;
            /**
             * @description Kind and key
             * @example files.space:0190a000-0000-7000-8000-000000000000
             */
            id: string;
            key: string;
            /** @example files.space */
            kind: string;
            leaseOwner: string | null;
            /** @description Until when the replica that does it holds it */
            leaseUntil: string | null;
            nextRunAt: string | null;
            /**
             * @description `queued` it is its turn · `retrying` failed, and is tried again · `failed` until somebody has helped · `scheduled` to be looked at again · `idle` until something changes
             * @example retrying
             * @enum {string}
             */
            state: "running" | "queued" | "retrying" | "failed" | "scheduled" | "idle" | "done";
            /** Format: date-time */
            updatedAt: string;
        };
        JobCounts: {
            kinds: {
                failed: number;
                kind: string;
                /**
                 * @description How long the one that waits longest has been due
                 * @example 0
                 */
                lagMs: number;
                queued: number;
                retrying: number;
                running: number;
                total: number;
            }[];
            states: {
                done: number;
                failed: number;
                idle: number;
                queued: number;
                retrying: number;
                running: number;
                scheduled: number;
            };
            total: number;
        };
        JobCountsInput: {
            kinds: {
                failed: number;
                kind: string;
                /**
                 * @description How long the one that waits longest has been due
                 * @example 0
                 */
                lagMs: number;
                queued: number;
                retrying: number;
                running: number;
                total: number;
            }[];
            states: {
                done: number;
                failed: number;
                idle: number;
                queued: number;
                retrying: number;
                running: number;
                scheduled: number;
            };
            total: number;
        };
        JobInput: {
            /** @description Null when what it was about is gone, or it is about the platform itself */
            about: {
                mailId: string | null;
                /**
                 * @description What it is about, in words
                 * @example acme
                 */
                name: string;
                personId: string | null;
                /**
                 * @description Slug of the tenant
                 * @example acme
                 */
                tenant: string | null;
            } | null;
            /**
             * @description Tries begun since the last one that succeeded
             * @example 3
             */
            attempts: number;
            /** @description A key of the loop cannot be cancelled, only woken: it makes what is there match what is wanted */
            canCancel: boolean;
            canRetry: boolean;
            /**
             * @description Why the last try failed
             * @example {
             *       "kind": "retryable",
             *       "code": "upstream_unavailable",
             *       "message": "The file server did not answer."
             *     }
             */
            error: {
                code: string;
                /** @enum {string} */
                kind: "retryable" | "needs_human" | "bug";
                message: string;
            } | null;
            /**
             * @description Kind and key
             * @example files.space:0190a000-0000-7000-8000-000000000000
             */
            id: string;
            key: string;
            /** @example files.space */
            kind: string;
            leaseOwner: string | null;
            /** @description Until when the replica that does it holds it */
            leaseUntil: string | null;
            nextRunAt: string | null;
            /**
             * @description `queued` it is its turn · `retrying` failed, and is tried again · `failed` until somebody has helped · `scheduled` to be looked at again · `idle` until something changes
             * @example retrying
             * @enum {string}
             */
            state: "running" | "queued" | "retrying" | "failed" | "scheduled" | "idle" | "done";
            /** Format: date-time */
            updatedAt: string;
        };
        LauncherEntry: {
            /**
             * @example files
             * @enum {string}
             */
            app: "mail" | "files" | "office";
            /**
             * @description preparing: being made; failed: it could not be made, which those who run the platform see; unreachable: it does not answer right now
             * @enum {string}
             */
            state: "ready" | "preparing" | "failed" | "unreachable";
            /**
             * Format: uri
             * @description Where it opens, with the sign-in one has
             * @example https://files.dezky.example
             */
            url: string;
        };
        LauncherEntryInput: {
            /**
             * @example files
             * @enum {string}
             */
            app: "mail" | "files" | "office";
            /**
             * @description preparing: being made; failed: it could not be made, which those who run the platform see; unreachable: it does not answer right now
             * @enum {string}
             */
            state: "ready" | "preparing" | "failed" | "unreachable";
            /**
             * Format: uri
             * @description Where it opens, with the sign-in one has
             * @example https://files.dezky.example
             */
            url: string;
        };
        LifecyclePreview: {
            commands: components["schemas"]["ForeseenCommand"][];
            /**
             * @description deleted: can be restored until `purgeAfter`; purging: being erased in every upstream; purged: nothing is left but its audit trail
             * @enum {string}
             */
            status: "pending" | "trial" | "active" | "suspended" | "deleted" | "purging" | "purged";
        };
        LifecyclePreviewInput: {
            commands: components["schemas"]["ForeseenCommandInput"][];
            /**
             * @description deleted: can be restored until `purgeAfter`; purging: being erased in every upstream; purged: nothing is left but its audit trail
             * @enum {string}
             */
            status: "pending" | "trial" | "active" | "suspended" | "deleted" | "purging" | "purged";
        };
        Mailbox: {
            /**
             * @description In a verified domain of the workspace
             * @example anna@acme.example
             */
            address: string;
            /**
             * @description Other addresses whose mail comes here
             * @example [
             *       "anna.holm@acme.example"
             *     ]
             */
            aliases: string[];
            /**
             * @description What it may hold now; null while the plan has no mail
             * @example 10737418240
             */
            allowedBytes: number | null;
            /** @description False when it follows from the member's e-mail address, which lies in a verified domain */
            given: boolean;
            /** Format: uuid */
            memberId: string;
            /** Format: uuid */
            personId: string;
            /**
             * @description How much it may hold; null for what the plan gives each seat
             * @example 10737418240
             */
            quotaBytes: number | null;
            /**
             * @description Goes up with every change; send it back in If-Match. 0 as long as nothing was given
             * @example 1
             */
            version: number;
        };
        MailboxEntry: {
            /**
             * @description In a verified domain of the workspace
             * @example anna@acme.example
             */
            address: string;
            /**
             * @description Other addresses whose mail comes here
             * @example [
             *       "anna.holm@acme.example"
             *     ]
             */
            aliases: string[];
            /**
             * @description What it may hold now; null while the plan has no mail
             * @example 10737418240
             */
            allowedBytes: number | null;
            /** Format: uuid */
            memberId: string;
            /** @example Anna Holm */
            name: string;
            /** Format: uuid */
            personId: string;
            reason: ("not_configured" | "not_entitled" | "waiting" | "upstream_unavailable" | "upstream_conflict" | "upstream_refused" | "differs" | "repair_waits" | "repair_held" | "signing_pending" | "address_unfit" | "tenant_suspended" | "tenant_deleted" | "member_disabled" | "kept" | "removed") | null;
            /**
             * @description How it goes with it on the mail server
             * @enum {string}
             */
            state: "pending" | "ok" | "skipped" | "error" | "drifted" | "unknown";
        };
        MailboxEntryInput: {
            /**
             * @description In a verified domain of the workspace
             * @example anna@acme.example
             */
            address: string;
            /**
             * @description Other addresses whose mail comes here
             * @example [
             *       "anna.holm@acme.example"
             *     ]
             */
            aliases: string[];
            /**
             * @description What it may hold now; null while the plan has no mail
             * @example 10737418240
             */
            allowedBytes: number | null;
            /** Format: uuid */
            memberId: string;
            /** @example Anna Holm */
            name: string;
            /** Format: uuid */
            personId: string;
            reason: ("not_configured" | "not_entitled" | "waiting" | "upstream_unavailable" | "upstream_conflict" | "upstream_refused" | "differs" | "repair_waits" | "repair_held" | "signing_pending" | "address_unfit" | "tenant_suspended" | "tenant_deleted" | "member_disabled" | "kept" | "removed") | null;
            /**
             * @description How it goes with it on the mail server
             * @enum {string}
             */
            state: "pending" | "ok" | "skipped" | "error" | "drifted" | "unknown";
        };
        MailboxInput: {
            /**
             * @description In a verified domain of the workspace
             * @example anna@acme.example
             */
            address: string;
            /**
             * @description Other addresses whose mail comes here
             * @example [
             *       "anna.holm@acme.example"
             *     ]
             */
            aliases: string[];
            /**
             * @description What it may hold now; null while the plan has no mail
             * @example 10737418240
             */
            allowedBytes: number | null;
            /** @description False when it follows from the member's e-mail address, which lies in a verified domain */
            given: boolean;
            /** Format: uuid */
            memberId: string;
            /** Format: uuid */
            personId: string;
            /**
             * @description How much it may hold; null for what the plan gives each seat
             * @example 10737418240
             */
            quotaBytes: number | null;
            /**
             * @description Goes up with every change; send it back in If-Match. 0 as long as nothing was given
             * @example 1
             */
            version: number;
        };
        MailingList: {
            /** @example sales@acme.example */
            address: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000002
             */
            id: string;
            members: {
                /**
                 * @description Where their mail goes now
                 * @example anna@acme.example
                 */
                address: string;
                /** Format: uuid */
                memberId: string;
                name: string;
                /** Format: uuid */
                personId: string;
            }[];
            /** @example Sales */
            name: string;
            others: string[];
            /** @description How it goes with it on the mail server; null while nobody would get its mail */
            state: ("pending" | "ok" | "skipped" | "error" | "drifted" | "unknown") | null;
            /** @description Goes up with every change; send it back in If-Match */
            version: number;
        };
        MailingListInput: {
            /** @example sales@acme.example */
            address: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000002
             */
            id: string;
            members: {
                /**
                 * @description Where their mail goes now
                 * @example anna@acme.example
                 */
                address: string;
                /** Format: uuid */
                memberId: string;
                name: string;
                /** Format: uuid */
                personId: string;
            }[];
            /** @example Sales */
            name: string;
            others: string[];
            /** @description How it goes with it on the mail server; null while nobody would get its mail */
            state: ("pending" | "ok" | "skipped" | "error" | "drifted" | "unknown") | null;
            /** @description Goes up with every change; send it back in If-Match */
            version: number;
        };
        Me: {
            /**
             * Format: email
             * @description E-mail address
             * @example anna@acme.example
             */
            email: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            locale: "en" | "da";
            /** @description They chose their language themselves, so that every browser follows it */
            localeChosen: boolean;
            memberships: {
                /** @description Not a membership: an operator whom the tenant lets in for a while, with less than an administrator may */
                actingFor: {
                    /** Format: date-time */
                    expiresAt: string;
                    /** Format: uuid */
                    id: string;
                    reason: string;
                } | null;
                /** @description Until when a workspace that was deleted can be restored; told to its owners */
                purgeAfter: string | null;
                /** @enum {string} */
                role: "owner" | "admin" | "billing" | "helpdesk" | "member";
                /** @description Why the workspace is shut to its people; the note is for its owners and administrators */
                suspension: components["schemas"]["Suspension"] | null;
                tenant: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    slug: string;
                    /**
                     * @description deleted: can be restored until `purgeAfter`; purging: being erased in every upstream; purged: nothing is left but its audit trail
                     * @enum {string}
                     */
                    status: "pending" | "trial" | "active" | "suspended" | "deleted" | "purging" | "purged";
                };
            }[];
            /** @example Anna Holm */
            name: string;
            /** @description Which picture of them there is; another with every picture */
            picture: string | null;
            platformAdmin: boolean;
            /**
             * @description An IANA name; null: as the browser says
             * @example Europe/Copenhagen
             */
            timeZone: string | null;
        };
        MeInput: {
            /**
             * @description E-mail address
             * @example anna@acme.example
             */
            email: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            locale: "en" | "da";
            /** @description They chose their language themselves, so that every browser follows it */
            localeChosen: boolean;
            memberships: {
                /** @description Not a membership: an operator whom the tenant lets in for a while, with less than an administrator may */
                actingFor: {
                    /** Format: date-time */
                    expiresAt: string;
                    /** Format: uuid */
                    id: string;
                    reason: string;
                } | null;
                /** @description Until when a workspace that was deleted can be restored; told to its owners */
                purgeAfter: string | null;
                /** @enum {string} */
                role: "owner" | "admin" | "billing" | "helpdesk" | "member";
                /** @description Why the workspace is shut to its people; the note is for its owners and administrators */
                suspension: components["schemas"]["SuspensionInput"] | null;
                tenant: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    slug: string;
                    /**
                     * @description deleted: can be restored until `purgeAfter`; purging: being erased in every upstream; purged: nothing is left but its audit trail
                     * @enum {string}
                     */
                    status: "pending" | "trial" | "active" | "suspended" | "deleted" | "purging" | "purged";
                };
            }[];
            /** @example Anna Holm */
            name: string;
            /** @description Which picture of them there is; another with every picture */
            picture: string | null;
            platformAdmin: boolean;
            /**
             * @description An IANA name; null: as the browser says
             * @example Europe/Copenhagen
             */
            timeZone: string | null;
        };
        Member: {
            /** Format: date-time */
            addedAt: string;
            /** @example bo@acme.example */
            email: string;
            /** Format: uuid */
            id: string;
            /** @description The newest link to choose a password with; null when none was made */
            invitation: {
                /** Format: date-time */
                expiresAt: string;
                /** Format: date-time */
                madeAt: string;
            } | null;
            lastSignInAt: string | null;
            /** @example Bo Lund */
            name: string;
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            role: "owner" | "admin" | "billing" | "helpdesk" | "member";
            /**
             * @description pending: not in the directory yet; invited: has not signed in; expired: neither, and the invitation has run out; active: has signed in since they were added; disabled: has, and is kept out
             * @enum {string}
             */
            state: "pending" | "invited" | "expired" | "active" | "disabled";
            /**
             * @description Goes up with every change; send it back in If-Match
             * @example 1
             */
            version: number;
        };
        MemberCounts: {
            /**
             * @description Whatever the role and the state
             * @example 12
             */
            all: number;
            /**
             * @description In the state asked for
             * @example {
             *       "owner": 1,
             *       "admin": 1,
             *       "billing": 0,
             *       "helpdesk": 0,
             *       "member": 10
             *     }
             */
            byRole: {
                admin: number;
                billing: number;
                helpdesk: number;
                member: number;
                owner: number;
            };
            /**
             * @description In the role asked for
             * @example {
             *       "pending": 0,
             *       "invited": 2,
             *       "expired": 0,
             *       "active": 9,
             *       "disabled": 1
             *     }
             */
            byState: {
                active: number;
                disabled: number;
                expired: number;
                invited: number;
                pending: number;
            };
        };
        MemberCountsInput: {
            /**
             * @description Whatever the role and the state
             * @example 12
             */
            all: number;
            /**
             * @description In the state asked for
             * @example {
             *       "owner": 1,
             *       "admin": 1,
             *       "billing": 0,
             *       "helpdesk": 0,
             *       "member": 10
             *     }
             */
            byRole: {
                admin: number;
                billing: number;
                helpdesk: number;
                member: number;
                owner: number;
            };
            /**
             * @description In the role asked for
             * @example {
             *       "pending": 0,
             *       "invited": 2,
             *       "expired": 0,
             *       "active": 9,
             *       "disabled": 1
             *     }
             */
            byState: {
                active: number;
                disabled: number;
                expired: number;
                invited: number;
                pending: number;
            };
        };
        MemberImport: {
            added: number;
            alreadyMembers: number;
            /** Format: date-time */
            at: string;
            /**
             * Format: uuid
             * @description Of the import, among those that are listed
             * @example 0190a000-0000-7000-8000-000000000005
             */
            id: string;
            /**
             * @description How many of them have been sent a link, or have come already
             * @example 598
             */
            invited: number;
            /**
             * @description Lines that something was wrong with
             * @example 0
             */
            leftOut: number;
            /**
             * @description How many of those who were added still are members
             * @example 948
             */
            members: number;
            /**
             * @description How many of them the directory has
             * @example 612
             */
            setUp: number;
        };
        MemberImportInput: {
            added: number;
            alreadyMembers: number;
            /** Format: date-time */
            at: string;
            /**
             * Format: uuid
             * @description Of the import, among those that are listed
             * @example 0190a000-0000-7000-8000-000000000005
             */
            id: string;
            /**
             * @description How many of them have been sent a link, or have come already
             * @example 598
             */
            invited: number;
            /**
             * @description Lines that something was wrong with
             * @example 0
             */
            leftOut: number;
            /**
             * @description How many of those who were added still are members
             * @example 948
             */
            members: number;
            /**
             * @description How many of them the directory has
             * @example 612
             */
            setUp: number;
        };
        MemberImportPreview: {
            counts: {
                alreadyMembers: number;
                invalid: number;
                invite: number;
            };
            rows: components["schemas"]["MemberImportRow"][];
            seats: {
                free: number;
                needed: number;
            };
        };
        MemberImportPreviewInput: {
            counts: {
                alreadyMembers: number;
                invalid: number;
                invite: number;
            };
            rows: components["schemas"]["MemberImportRowInput"][];
            seats: {
                free: number;
                needed: number;
            };
        };
        MemberImportResult: {
            added: number;
            alreadyMembers: number;
            /**
             * Format: uuid
             * @description Of the import, among those that are listed
             * @example 0190a000-0000-7000-8000-000000000005
             */
            id: string;
            /**
             * @description Lines that something was wrong with
             * @example 0
             */
            leftOut: number;
        };
        MemberImportResultInput: {
            added: number;
            alreadyMembers: number;
            /**
             * Format: uuid
             * @description Of the import, among those that are listed
             * @example 0190a000-0000-7000-8000-000000000005
             */
            id: string;
            /**
             * @description Lines that something was wrong with
             * @example 0
             */
            leftOut: number;
        };
        MemberImportRow: {
            email: string;
            errors: {
                /** @enum {string} */
                code: "name_invalid" | "email_invalid" | "role_unknown" | "role_not_grantable" | "duplicate" | "too_many_columns" | "account_conflict" | "address_held";
                /** @enum {string} */
                field: "name" | "email" | "role" | "row";
                /** @example This is not an e-mail address. */
                message: string;
            }[];
            /**
             * @description Where the row begins in the file, from 1
             * @example 2
             */
            line: number;
            name: string;
            /** @enum {string} */
            outcome: "invite" | "already_member" | "invalid";
            role: string;
        };
        MemberImportRowInput: {
            email: string;
            errors: {
                /** @enum {string} */
                code: "name_invalid" | "email_invalid" | "role_unknown" | "role_not_grantable" | "duplicate" | "too_many_columns" | "account_conflict" | "address_held";
                /** @enum {string} */
                field: "name" | "email" | "role" | "row";
                /** @example This is not an e-mail address. */
                message: string;
            }[];
            /**
             * @description Where the row begins in the file, from 1
             * @example 2
             */
            line: number;
            name: string;
            /** @enum {string} */
            outcome: "invite" | "already_member" | "invalid";
            role: string;
        };
        MemberInput: {
            /** Format: date-time */
            addedAt: string;
            /** @example bo@acme.example */
            email: string;
            /** Format: uuid */
            id: string;
            /** @description The newest link to choose a password with; null when none was made */
            invitation: {
                /** Format: date-time */
                expiresAt: string;
                /** Format: date-time */
                madeAt: string;
            } | null;
            lastSignInAt: string | null;
            /** @example Bo Lund */
            name: string;
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            role: "owner" | "admin" | "billing" | "helpdesk" | "member";
            /**
             * @description pending: not in the directory yet; invited: has not signed in; expired: neither, and the invitation has run out; active: has signed in since they were added; disabled: has, and is kept out
             * @enum {string}
             */
            state: "pending" | "invited" | "expired" | "active" | "disabled";
            /**
             * @description Goes up with every change; send it back in If-Match
             * @example 1
             */
            version: number;
        };
        MemberSecondFactor: {
            /** @example bo@acme.example */
            email: string;
            /** Format: uuid */
            id: string;
            /** @example Bo Lund */
            name: string;
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            role: "owner" | "admin" | "billing" | "helpdesk" | "member";
            /**
             * @description Whether they prove something besides their password, or a passkey in its place; unknown: the directory has not said yet
             * @example missing
             * @enum {string}
             */
            secondFactor: "set_up" | "missing" | "unknown";
            /** @description When the directory last said so; null while it has not */
            seenAt: string | null;
            /**
             * @description pending: not in the directory yet; invited: has not signed in; expired: neither, and the invitation has run out; active: has signed in since they were added; disabled: has, and is kept out
             * @enum {string}
             */
            state: "pending" | "invited" | "expired" | "active" | "disabled";
        };
        MemberSecondFactorInput: {
            /** @example bo@acme.example */
            email: string;
            /** Format: uuid */
            id: string;
            /** @example Bo Lund */
            name: string;
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            role: "owner" | "admin" | "billing" | "helpdesk" | "member";
            /**
             * @description Whether they prove something besides their password, or a passkey in its place; unknown: the directory has not said yet
             * @example missing
             * @enum {string}
             */
            secondFactor: "set_up" | "missing" | "unknown";
            /** @description When the directory last said so; null while it has not */
            seenAt: string | null;
            /**
             * @description pending: not in the directory yet; invited: has not signed in; expired: neither, and the invitation has run out; active: has signed in since they were added; disabled: has, and is kept out
             * @enum {string}
             */
            state: "pending" | "invited" | "expired" | "active" | "disabled";
        };
        Money: {
            /**
             * @description In minor units
             * @example 30000
             */
            amount: number;
            /**
             * @description ISO 4217
             * @example EUR
             */
            currency: string;
        };
        MoneyInput: {
            /**
             * @description In minor units
             * @example 30000
             */
            amount: number;
            /**
             * @description ISO 4217
             * @example EUR
             */
            currency: string;
        };
        ObservedSpace: {
            /**
             * @description False: nobody reaches what is in it
             * @example true
             */
            enabled: boolean;
            /**
             * @description Those who may open it, whoever let them in
             * @example 12
             */
            members: number;
            /**
             * @description Null: without limit, or not told
             * @example 107374182400
             */
            quotaBytes: number | null;
            /**
             * @description Where people open it
             * @example https://files.dezky.example/s/acme
             */
            url: string | null;
            /**
             * @description Null: not told, as while it is switched off
             * @example 3221225472
             */
            usedBytes: number | null;
        };
        ObservedSpaceInput: {
            /**
             * @description False: nobody reaches what is in it
             * @example true
             */
            enabled: boolean;
            /**
             * @description Those who may open it, whoever let them in
             * @example 12
             */
            members: number;
            /**
             * @description Null: without limit, or not told
             * @example 107374182400
             */
            quotaBytes: number | null;
            /**
             * @description Where people open it
             * @example https://files.dezky.example/s/acme
             */
            url: string | null;
            /**
             * @description Null: not told, as while it is switched off
             * @example 3221225472
             */
            usedBytes: number | null;
        };
        /**
         * @example {
         *       "subject": "Mail from one sender does not arrive",
         *       "text": "Since yesterday nothing from billing@sender.example arrives.",
         *       "priority": "high"
         *     }
         */
        OpenTicket: {
            /** @default null */
            about: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "resource" | "domain" | "member";
            } | null;
            /**
             * @description Files that were uploaded for it, at most five
             * @default []
             * @example []
             */
            fileIds: string[];
            /**
             * @description How soon it has to be answered and settled. urgent: nobody can work; high: something important does not
             * @default normal
             * @example normal
             * @enum {string}
             */
            priority: "low" | "normal" | "high" | "urgent";
            /**
             * @description For operators: the person of the tenant who is written to. Otherwise it is whoever asks
             * @default null
             */
            requesterId: string | null;
            /** @example Mail from one sender does not arrive */
            subject: string;
            /**
             * @description At most 20,000 characters
             * @example Since yesterday nothing from billing@sender.example arrives.
             */
            text: string;
        };
        /**
         * @example {
         *       "subject": "Mail from one sender does not arrive",
         *       "text": "Since yesterday nothing from billing@sender.example arrives.",
         *       "priority": "high"
         *     }
         */
        OpenTicketInput: {
            /** @default null */
            about?: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "resource" | "domain" | "member";
            } | null;
            /**
             * @description Files that were uploaded for it, at most five
             * @default []
             * @example []
             */
            fileIds?: string[];
            /**
             * @description How soon it has to be answered and settled. urgent: nobody can work; high: something important does not
             * @default normal
             * @example normal
             * @enum {string}
             */
            priority?: "low" | "normal" | "high" | "urgent";
            /**
             * @description For operators: the person of the tenant who is written to. Otherwise it is whoever asks
             * @default null
             */
            requesterId?: string | null;
            /** @example Mail from one sender does not arrive */
            subject: string;
            /**
             * @description At most 20,000 characters
             * @example Since yesterday nothing from billing@sender.example arrives.
             */
            text: string;
        };
        OutgoingMail: {
            /**
             * @description Since it was last asked for
             * @example 3
             */
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000042
             */
            id: string;
            /**
             * @description What it says
             * @example invitation
             * @enum {string}
             */
            kind: "invitation" | "member_added" | "welcome" | "domain_verified" | "tenant_suspended" | "tenant_resumed" | "tenant_deleted" | "purge_due" | "ticket_answered" | "access_requested" | "access_started" | "access_ended" | "second_factor_required" | "second_factor_reminder" | "second_factor_reset";
            /**
             * @description Why it was not taken, in the mail server's words
             * @example 550 No such mailbox
             */
            lastError: string | null;
            /** @enum {string} */
            locale: "en" | "da";
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            personId: string;
            sentAt: string | null;
            /**
             * @description queued: to be sent, or tried again; sent: the mail server took it; failed: it did not, and nobody tries again by itself; kept: there was no mail server, it can be read here; overtaken: no longer true when its turn came, so it was not sent
             * @example failed
             * @enum {string}
             */
            state: "queued" | "sent" | "failed" | "kept" | "overtaken";
            /** @example You are invited to Acme */
            subject: string;
            /** @description Which it is about */
            tenant: {
                /** Format: uuid */
                id: string;
                /** @example Acme */
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
            };
            /**
             * @description E-mail address
             * @example anna@acme.example
             */
            to: string;
        };
        OutgoingMailInput: {
            /**
             * @description Since it was last asked for
             * @example 3
             */
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000042
             */
            id: string;
            /**
             * @description What it says
             * @example invitation
             * @enum {string}
             */
            kind: "invitation" | "member_added" | "welcome" | "domain_verified" | "tenant_suspended" | "tenant_resumed" | "tenant_deleted" | "purge_due" | "ticket_answered" | "access_requested" | "access_started" | "access_ended" | "second_factor_required" | "second_factor_reminder" | "second_factor_reset";
            /**
             * @description Why it was not taken, in the mail server's words
             * @example 550 No such mailbox
             */
            lastError: string | null;
            /** @enum {string} */
            locale: "en" | "da";
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            personId: string;
            sentAt: string | null;
            /**
             * @description queued: to be sent, or tried again; sent: the mail server took it; failed: it did not, and nobody tries again by itself; kept: there was no mail server, it can be read here; overtaken: no longer true when its turn came, so it was not sent
             * @example failed
             * @enum {string}
             */
            state: "queued" | "sent" | "failed" | "kept" | "overtaken";
            /** @example You are invited to Acme */
            subject: string;
            /** @description Which it is about */
            tenant: {
                /** Format: uuid */
                id: string;
                /** @example Acme */
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
            };
            /**
             * @description E-mail address
             * @example anna@acme.example
             */
            to: string;
        };
        /**
         * @example {
         *       "value": 5000000000000,
         *       "note": "While they move their archive",
         *       "expiresAt": null
         *     }
         */
        Override: {
            /**
             * @description After this the plan holds again; null for never
             * @default null
             */
            expiresAt: string | null;
            /**
             * @description Why; its administrators read it in the audit trail
             * @example While they move their archive
             */
            note: string;
            /**
             * @description A whole number of seats or bytes, true or false for a feature
             * @example 5000000000000
             */
            value: number | boolean;
        };
        /**
         * @example {
         *       "value": 5000000000000,
         *       "note": "While they move their archive",
         *       "expiresAt": null
         *     }
         */
        OverrideInput: {
            /**
             * @description After this the plan holds again; null for never
             * @default null
             */
            expiresAt?: string | null;
            /**
             * @description Why; its administrators read it in the audit trail
             * @example While they move their archive
             */
            note: string;
            /**
             * @description A whole number of seats or bytes, true or false for a feature
             * @example 5000000000000
             */
            value: number | boolean;
        };
        Overview: {
            /**
             * Format: date-time
             * @description When it was counted: at the most two seconds ago
             */
            asOf: string;
            /**
             * @description Everybody the platform knows
             * @example 310
             */
            people: number;
            /** @description How many resources are not as they should be */
            provisioning: {
                /** @example 1 */
                drifted: number;
                /** @example 0 */
                error: number;
                /**
                 * @description Of those that are pending or unknown
                 * @example null
                 */
                longestUnobserved: {
                    resource: {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "directory.group" | "directory.person" | "mail.domain" | "mail.account" | "mail.forward" | "mail.list" | "files.space" | "files.member" | "ready";
                        message: string | null;
                    };
                    /**
                     * Format: date-time
                     * @description Since when nobody could say how it is
                     */
                    since: string;
                    tenant: {
                        /** Format: uuid */
                        id: string;
                        /** @example Acme */
                        name: string;
                        /**
                         * @description Short name in addresses; cannot be changed later
                         * @example acme
                         */
                        slug: string;
                    };
                } | null;
                /** @example 2 */
                pending: number;
                /** @example 0 */
                unknown: number;
            };
            /**
             * @description Monthly recurring revenue, one entry a currency; left out for tokens without revenue:read
             * @example [
             *       {
             *         "amount": 1250000,
             *         "currency": "EUR"
             *       }
             *     ]
             */
            recurring?: components["schemas"]["Money"][];
            /** @description Without workspaces that are deleted */
            seats: {
                /**
                 * @description Of subscriptions that run
                 * @example 400
                 */
                sold: number;
                /**
                 * @description People who are members
                 * @example 312
                 */
                used: number;
            };
            tenants: {
                /**
                 * @description In all statuses but `purged`
                 * @example 42
                 */
                all: number;
                /**
                 * @description Every status, also those without any
                 * @example {
                 *       "pending": 0,
                 *       "trial": 0,
                 *       "active": 42,
                 *       "suspended": 0,
                 *       "deleted": 0,
                 *       "purging": 0,
                 *       "purged": 0
                 *     }
                 */
                byStatus: {
                    [key: string]: number;
                };
                /**
                 * @description Created in the whole month before
                 * @example 5
                 */
                newLastMonth: number;
                /**
                 * @description Created since it began, in UTC
                 * @example 7
                 */
                newThisMonth: number;
            };
        };
        OverviewInput: {
            /**
             * Format: date-time
             * @description When it was counted: at the most two seconds ago
             */
            asOf: string;
            /**
             * @description Everybody the platform knows
             * @example 310
             */
            people: number;
            /** @description How many resources are not as they should be */
            provisioning: {
                /** @example 1 */
                drifted: number;
                /** @example 0 */
                error: number;
                /**
                 * @description Of those that are pending or unknown
                 * @example null
                 */
                longestUnobserved: {
                    resource: {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "directory.group" | "directory.person" | "mail.domain" | "mail.account" | "mail.forward" | "mail.list" | "files.space" | "files.member" | "ready";
                        message: string | null;
                    };
                    /**
                     * Format: date-time
                     * @description Since when nobody could say how it is
                     */
                    since: string;
                    tenant: {
                        /** Format: uuid */
                        id: string;
                        /** @example Acme */
                        name: string;
                        /**
                         * @description Short name in addresses; cannot be changed later
                         * @example acme
                         */
                        slug: string;
                    };
                } | null;
                /** @example 2 */
                pending: number;
                /** @example 0 */
                unknown: number;
            };
            /**
             * @description Monthly recurring revenue, one entry a currency; left out for tokens without revenue:read
             * @example [
             *       {
             *         "amount": 1250000,
             *         "currency": "EUR"
             *       }
             *     ]
             */
            recurring?: components["schemas"]["MoneyInput"][];
            /** @description Without workspaces that are deleted */
            seats: {
                /**
                 * @description Of subscriptions that run
                 * @example 400
                 */
                sold: number;
                /**
                 * @description People who are members
                 * @example 312
                 */
                used: number;
            };
            tenants: {
                /**
                 * @description In all statuses but `purged`
                 * @example 42
                 */
                all: number;
                /**
                 * @description Every status, also those without any
                 * @example {
                 *       "pending": 0,
                 *       "trial": 0,
                 *       "active": 42,
                 *       "suspended": 0,
                 *       "deleted": 0,
                 *       "purging": 0,
                 *       "purged": 0
                 *     }
                 */
                byStatus: {
                    [key: string]: number;
                };
                /**
                 * @description Created in the whole month before
                 * @example 5
                 */
                newLastMonth: number;
                /**
                 * @description Created since it began, in UTC
                 * @example 7
                 */
                newThisMonth: number;
            };
        };
        OwnAnnouncement: {
            /**
             * @description In Danish
             * @example {
             *       "title": "Vedligeholdelse natten til mandag",
             *       "text": "Mail er nede mellem kl. 22 og 23.\nIntet går tabt."
             *     }
             */
            da: {
                /**
                 * @description Plain text; its line breaks are shown
                 * @example Mail is away between 22:00 and 23:00.
                 *     Nothing is lost.
                 */
                text: string;
                /** @example Maintenance on Sunday night */
                title: string;
            };
            /** @description The caller has put it away since it was published */
            dismissed: boolean;
            /** @description In English */
            en: {
                /**
                 * @description Plain text; its line breaks are shown
                 * @example Mail is away between 22:00 and 23:00.
                 *     Nothing is lost.
                 */
                text: string;
                /** @example Maintenance on Sunday night */
                title: string;
            };
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000051
             */
            id: string;
            /**
             * Format: date-time
             * @description When people were first shown it
             */
            shownSince: string;
            /**
             * @description maintenance: something will not work for a while, and people have to know
             * @example maintenance
             * @enum {string}
             */
            tone: "info" | "maintenance";
        };
        OwnAnnouncementInput: {
            /**
             * @description In Danish
             * @example {
             *       "title": "Vedligeholdelse natten til mandag",
             *       "text": "Mail er nede mellem kl. 22 og 23.\nIntet går tabt."
             *     }
             */
            da: {
                /**
                 * @description Plain text; its line breaks are shown
                 * @example Mail is away between 22:00 and 23:00.
                 *     Nothing is lost.
                 */
                text: string;
                /** @example Maintenance on Sunday night */
                title: string;
            };
            /** @description The caller has put it away since it was published */
            dismissed: boolean;
            /** @description In English */
            en: {
                /**
                 * @description Plain text; its line breaks are shown
                 * @example Mail is away between 22:00 and 23:00.
                 *     Nothing is lost.
                 */
                text: string;
                /** @example Maintenance on Sunday night */
                title: string;
            };
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000051
             */
            id: string;
            /**
             * Format: date-time
             * @description When people were first shown it
             */
            shownSince: string;
            /**
             * @description maintenance: something will not work for a while, and people have to know
             * @example maintenance
             * @enum {string}
             */
            tone: "info" | "maintenance";
        };
        OwnAnnouncements: {
            /**
             * @description After how long others are shown by themselves: ask again then; null: nothing is planned
             * @example 3600
             */
            changesInSeconds: number | null;
            items: components["schemas"]["OwnAnnouncement"][];
        };
        OwnAnnouncementsInput: {
            /**
             * @description After how long others are shown by themselves: ask again then; null: nothing is planned
             * @example 3600
             */
            changesInSeconds: number | null;
            items: components["schemas"]["OwnAnnouncementInput"][];
        };
        OwnProfile: {
            /**
             * Format: email
             * @description E-mail address
             * @example anna@acme.example
             */
            email: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            locale: "en" | "da";
            /** @description They chose their language themselves, so that every browser follows it */
            localeChosen: boolean;
            /** @example Anna Holm */
            name: string;
            /** @description Which picture of them there is; another with every picture */
            picture: string | null;
            /**
             * @description An IANA name; null: as the browser says
             * @example Europe/Copenhagen
             */
            timeZone: string | null;
            /** @example 3 */
            version: number;
        };
        OwnProfileInput: {
            /**
             * @description E-mail address
             * @example anna@acme.example
             */
            email: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            locale: "en" | "da";
            /** @description They chose their language themselves, so that every browser follows it */
            localeChosen: boolean;
            /** @example Anna Holm */
            name: string;
            /** @description Which picture of them there is; another with every picture */
            picture: string | null;
            /**
             * @description An IANA name; null: as the browser says
             * @example Europe/Copenhagen
             */
            timeZone: string | null;
            /** @example 3 */
            version: number;
        };
        OwnSession: {
            /** @example 192.0.2.7 */
            address: string | null;
            /** @description Whether it is the one that asks; null where the directory does not say */
            current: boolean | null;
            /** @description Somebody has asked to end it, and the directory has not yet */
            ending: boolean;
            expiresAt: string | null;
            /** @example f81d4fae7dec11d0 */
            id: string;
            lastSeenAt: string | null;
            startedAt: string | null;
            /**
             * @description Where it has been: `operator`, `portal`, or how the directory calls the application
             * @example [
             *       "portal"
             *     ]
             */
            surfaces: string[] | null;
            /**
             * @description As the browser calls itself
             * @example Mozilla/5.0 (X11; Linux x86_64; rv:140.0)
             */
            userAgent: string | null;
        };
        OwnSessionInput: {
            /** @example 192.0.2.7 */
            address: string | null;
            /** @description Whether it is the one that asks; null where the directory does not say */
            current: boolean | null;
            /** @description Somebody has asked to end it, and the directory has not yet */
            ending: boolean;
            expiresAt: string | null;
            /** @example f81d4fae7dec11d0 */
            id: string;
            lastSeenAt: string | null;
            startedAt: string | null;
            /**
             * @description Where it has been: `operator`, `portal`, or how the directory calls the application
             * @example [
             *       "portal"
             *     ]
             */
            surfaces: string[] | null;
            /**
             * @description As the browser calls itself
             * @example Mozilla/5.0 (X11; Linux x86_64; rv:140.0)
             */
            userAgent: string | null;
        };
        OwnSessions: {
            /** @description Whether the directory has an account for the caller at all */
            known: boolean;
            sessions: components["schemas"]["OwnSession"][];
        };
        OwnSessionsInput: {
            /** @description Whether the directory has an account for the caller at all */
            known: boolean;
            sessions: components["schemas"]["OwnSessionInput"][];
        };
        OwnSupportAccess: {
            endReason: ("operator" | "owner" | "expired" | "unanswered" | "setting" | "rights_lost" | "tenant_shut") | null;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @example active
             * @enum {string}
             */
            state: "requested" | "active" | "denied" | "ended";
            tenant: {
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
            };
        };
        OwnSupportAccessInput: {
            endReason: ("operator" | "owner" | "expired" | "unanswered" | "setting" | "rights_lost" | "tenant_shut") | null;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @example active
             * @enum {string}
             */
            state: "requested" | "active" | "denied" | "ended";
            tenant: {
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
            };
        };
        Partner: {
            billing: components["schemas"]["Company"];
            contact: components["schemas"]["Contact"] | null;
            contract: components["schemas"]["PartnerContract"];
            /**
             * @description Today; only while it is running has the partner a share
             * @enum {string}
             */
            contractState: "upcoming" | "running" | "ended";
            /** Format: date-time */
            createdAt: string;
            /**
             * @description Tenants that are not deleted
             * @example 12
             */
            customers: number;
            domain: string | null;
            /** Format: uuid */
            id: string;
            /**
             * @description Share of the recurring revenue that is the partner's, in percent with at most two decimals
             * @example 20
             */
            marginPct: number;
            name: string;
            /** @description A month's recurring revenue from its customers and the partner's share of it, one entry a currency */
            recurringRevenue: {
                share: components["schemas"]["Money"];
                total: components["schemas"]["Money"];
            }[];
            /**
             * @description Short name in addresses; cannot be changed later
             * @example acme
             */
            slug: string;
            /**
             * @description A terminated partner keeps its customers on record, but takes no new ones
             * @enum {string}
             */
            status: "active" | "terminated";
            terminatedAt: string | null;
            /** @description Goes up with every change; send it back in If-Match */
            version: number;
        };
        /**
         * @example {
         *       "startsOn": "2026-01-01",
         *       "endsOn": null,
         *       "terms": "Three months' notice."
         *     }
         */
        PartnerContract: {
            /**
             * @description The last day; null: until it is ended
             * @example 2027-12-31
             */
            endsOn: string | null;
            /**
             * @description The first day; null: since the partner is here
             * @example 2026-01-01
             */
            startsOn: string | null;
            /**
             * @description In words
             * @example Three months' notice; invoices on the 1st.
             */
            terms: string | null;
        };
        /**
         * @example {
         *       "startsOn": "2026-01-01",
         *       "endsOn": null,
         *       "terms": "Three months' notice."
         *     }
         */
        PartnerContractInput: {
            /**
             * @description The last day; null: until it is ended
             * @example 2027-12-31
             */
            endsOn: string | null;
            /**
             * @description The first day; null: since the partner is here
             * @example 2026-01-01
             */
            startsOn: string | null;
            /**
             * @description In words
             * @example Three months' notice; invoices on the 1st.
             */
            terms: string | null;
        };
        /**
         * @example {
         *       "all": 12,
         *       "active": 10,
         *       "terminated": 2
         *     }
         */
        PartnerCounts: {
            active: number;
            all: number;
            terminated: number;
        };
        /**
         * @example {
         *       "all": 12,
         *       "active": 10,
         *       "terminated": 2
         *     }
         */
        PartnerCountsInput: {
            active: number;
            all: number;
            terminated: number;
        };
        PartnerInput: {
            billing: components["schemas"]["CompanyInput"];
            contact: components["schemas"]["ContactInput"] | null;
            contract: components["schemas"]["PartnerContractInput"];
            /**
             * @description Today; only while it is running has the partner a share
             * @enum {string}
             */
            contractState: "upcoming" | "running" | "ended";
            /** Format: date-time */
            createdAt: string;
            /**
             * @description Tenants that are not deleted
             * @example 12
             */
            customers: number;
            domain: string | null;
            /** Format: uuid */
            id: string;
            /**
             * @description Share of the recurring revenue that is the partner's, in percent with at most two decimals
             * @example 20
             */
            marginPct: number;
            name: string;
            /** @description A month's recurring revenue from its customers and the partner's share of it, one entry a currency */
            recurringRevenue: {
                share: components["schemas"]["MoneyInput"];
                total: components["schemas"]["MoneyInput"];
            }[];
            /**
             * @description Short name in addresses; cannot be changed later
             * @example acme
             */
            slug: string;
            /**
             * @description A terminated partner keeps its customers on record, but takes no new ones
             * @enum {string}
             */
            status: "active" | "terminated";
            terminatedAt: string | null;
            /** @description Goes up with every change; send it back in If-Match */
            version: number;
        };
        PartnerMember: {
            /**
             * Format: email
             * @description E-mail address
             * @example anna@acme.example
             */
            email: string;
            name: string;
            /** Format: uuid */
            personId: string;
            /** Format: date-time */
            since: string;
        };
        PartnerMemberInput: {
            /**
             * @description E-mail address
             * @example anna@acme.example
             */
            email: string;
            name: string;
            /** Format: uuid */
            personId: string;
            /** Format: date-time */
            since: string;
        };
        PartnerStatement: {
            /**
             * Format: date-time
             * @description An hour after the month has ended
             */
            closesAt: string;
            customers: {
                lines: components["schemas"]["StatementLine"][];
                tenant: {
                    /** Format: uuid */
                    id: string;
                    /** @example Acme A/S */
                    name: string | null;
                    /**
                     * @description Null where it is no longer yours to see
                     * @example acme
                     */
                    slug: string | null;
                };
                /** @description The sum of the lines, one entry a currency */
                totals: {
                    /** @description What the customer brought in */
                    revenue: components["schemas"]["Money"];
                    /** @description The partner's part of it */
                    share: components["schemas"]["Money"];
                }[];
            }[];
            /** @example 31 */
            daysInMonth: number;
            /**
             * @description In UTC
             * @example 2026-10
             */
            month: string;
            partner: {
                /** Format: uuid */
                id: string;
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
            };
            /**
             * @description A closed one never changes again
             * @enum {string}
             */
            status: "open" | "closed";
            /**
             * @description The last day that is in it; null before the month has begun
             * @example 2026-10-31
             */
            through: string | null;
            /** @description The sum of the lines, one entry a currency */
            totals: {
                /** @description What the customer brought in */
                revenue: components["schemas"]["Money"];
                /** @description The partner's part of it */
                share: components["schemas"]["Money"];
            }[];
        };
        PartnerStatementInput: {
            /**
             * Format: date-time
             * @description An hour after the month has ended
             */
            closesAt: string;
            customers: {
                lines: components["schemas"]["StatementLineInput"][];
                tenant: {
                    /** Format: uuid */
                    id: string;
                    /** @example Acme A/S */
                    name: string | null;
                    /**
                     * @description Null where it is no longer yours to see
                     * @example acme
                     */
                    slug: string | null;
                };
                /** @description The sum of the lines, one entry a currency */
                totals: {
                    /** @description What the customer brought in */
                    revenue: components["schemas"]["MoneyInput"];
                    /** @description The partner's part of it */
                    share: components["schemas"]["MoneyInput"];
                }[];
            }[];
            /** @example 31 */
            daysInMonth: number;
            /**
             * @description In UTC
             * @example 2026-10
             */
            month: string;
            partner: {
                /** Format: uuid */
                id: string;
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
            };
            /**
             * @description A closed one never changes again
             * @enum {string}
             */
            status: "open" | "closed";
            /**
             * @description The last day that is in it; null before the month has begun
             * @example 2026-10-31
             */
            through: string | null;
            /** @description The sum of the lines, one entry a currency */
            totals: {
                /** @description What the customer brought in */
                revenue: components["schemas"]["MoneyInput"];
                /** @description The partner's part of it */
                share: components["schemas"]["MoneyInput"];
            }[];
        };
        PastEvent: {
            /**
             * @example {
             *       "slug": "acme",
             *       "name": "Acme A/S",
             *       "status": "active"
             *     }
             */
            data: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            occurredAt: string;
            /**
             * @description What it happened to
             * @example tenant:0190a000-0000-7000-8000-000000000000
             */
            subject: string;
            tenantId: string | null;
            /** @example tenant.activated */
            type: string;
        };
        PastEventInput: {
            /**
             * @example {
             *       "slug": "acme",
             *       "name": "Acme A/S",
             *       "status": "active"
             *     }
             */
            data: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            occurredAt: string;
            /**
             * @description What it happened to
             * @example tenant:0190a000-0000-7000-8000-000000000000
             */
            subject: string;
            tenantId: string | null;
            /** @example tenant.activated */
            type: string;
        };
        Person: {
            /** Format: date-time */
            createdAt: string;
            /** @description Whether the directory has followed what was changed here */
            directory: {
                /** @description What keeps the directory from following, in a sentence */
                message: string | null;
                /** @enum {string} */
                state: "pending" | "ok" | "error";
            };
            disabledAt: string | null;
            /** @example anna@acme.example */
            email: string;
            /** @description Whether the address counts as theirs for everybody. Not when they came with it by themselves, or when somebody of one tenant was shown the link to their account: then other tenants cannot add them */
            emailConfirmed: boolean;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            id: string;
            /** @description The names by which issuers know this person */
            identities: {
                /** @example https://id.example.com */
                issuer: string;
                /** @description When the newest token that was used here was issued */
                lastSignInAt: string | null;
                /** @description Whether more than a password was asked for at the last sign-in; null where the issuer does not say */
                secondFactor: boolean | null;
                /** Format: date-time */
                since: string;
                /** @example 5f0d */
                subject: string;
            }[];
            lastSignInAt: string | null;
            /** @enum {string} */
            locale: "en" | "da";
            memberships: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                role: "owner" | "admin" | "billing" | "helpdesk" | "member";
                /**
                 * @description `directory`: given and taken by the directory's groups; `platform`: by people here, whatever the groups say
                 * @enum {string}
                 */
                source: "platform" | "directory";
                /**
                 * @description pending: not in the directory yet; invited: has not signed in; expired: neither, and the invitation has run out; active: has signed in since they were added; disabled: has, and is kept out
                 * @enum {string}
                 */
                state: "pending" | "invited" | "expired" | "active" | "disabled";
                tenant: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    slug: string;
                    /**
                     * @description deleted: can be restored until `purgeAfter`; purging: being erased in every upstream; purged: nothing is left but its audit trail
                     * @enum {string}
                     */
                    status: "pending" | "trial" | "active" | "suspended" | "deleted" | "purging" | "purged";
                };
            }[];
            /** @example Anna Holm */
            name: string;
            /** @description The partner whose people they belong to */
            partner: {
                /** Format: uuid */
                id: string;
                name: string;
                slug: string;
            } | null;
            /** @description Who made this person an operator; null when they are none */
            platformAdmin: ("platform" | "directory") | null;
            /** @example 3 */
            version: number;
        };
        /**
         * @example {
         *       "all": 5200,
         *       "platformAdmins": 4,
         *       "disabled": 12,
         *       "neverSignedIn": 310,
         *       "withoutTenant": 7
         *     }
         */
        PersonCounts: {
            all: number;
            disabled: number;
            neverSignedIn: number;
            platformAdmins: number;
            withoutTenant: number;
        };
        /**
         * @example {
         *       "all": 5200,
         *       "platformAdmins": 4,
         *       "disabled": 12,
         *       "neverSignedIn": 310,
         *       "withoutTenant": 7
         *     }
         */
        PersonCountsInput: {
            all: number;
            disabled: number;
            neverSignedIn: number;
            platformAdmins: number;
            withoutTenant: number;
        };
        PersonInput: {
            /** Format: date-time */
            createdAt: string;
            /** @description Whether the directory has followed what was changed here */
            directory: {
                /** @description What keeps the directory from following, in a sentence */
                message: string | null;
                /** @enum {string} */
                state: "pending" | "ok" | "error";
            };
            disabledAt: string | null;
            /** @example anna@acme.example */
            email: string;
            /** @description Whether the address counts as theirs for everybody. Not when they came with it by themselves, or when somebody of one tenant was shown the link to their account: then other tenants cannot add them */
            emailConfirmed: boolean;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            id: string;
            /** @description The names by which issuers know this person */
            identities: {
                /** @example https://id.example.com */
                issuer: string;
                /** @description When the newest token that was used here was issued */
                lastSignInAt: string | null;
                /** @description Whether more than a password was asked for at the last sign-in; null where the issuer does not say */
                secondFactor: boolean | null;
                /** Format: date-time */
                since: string;
                /** @example 5f0d */
                subject: string;
            }[];
            lastSignInAt: string | null;
            /** @enum {string} */
            locale: "en" | "da";
            memberships: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                role: "owner" | "admin" | "billing" | "helpdesk" | "member";
                /**
                 * @description `directory`: given and taken by the directory's groups; `platform`: by people here, whatever the groups say
                 * @enum {string}
                 */
                source: "platform" | "directory";
                /**
                 * @description pending: not in the directory yet; invited: has not signed in; expired: neither, and the invitation has run out; active: has signed in since they were added; disabled: has, and is kept out
                 * @enum {string}
                 */
                state: "pending" | "invited" | "expired" | "active" | "disabled";
                tenant: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    slug: string;
                    /**
                     * @description deleted: can be restored until `purgeAfter`; purging: being erased in every upstream; purged: nothing is left but its audit trail
                     * @enum {string}
                     */
                    status: "pending" | "trial" | "active" | "suspended" | "deleted" | "purging" | "purged";
                };
            }[];
            /** @example Anna Holm */
            name: string;
            /** @description The partner whose people they belong to */
            partner: {
                /** Format: uuid */
                id: string;
                name: string;
                slug: string;
            } | null;
            /** @description Who made this person an operator; null when they are none */
            platformAdmin: ("platform" | "directory") | null;
            /** @example 3 */
            version: number;
        };
        PersonSession: {
            /** @example 192.0.2.7 */
            address: string | null;
            /** @description Somebody has asked to end it, and the directory has not yet */
            ending: boolean;
            expiresAt: string | null;
            /** @example f81d4fae7dec11d0 */
            id: string;
            lastSeenAt: string | null;
            startedAt: string | null;
            /**
             * @description Where it has been: `operator`, `portal`, or how the directory calls the application
             * @example [
             *       "portal"
             *     ]
             */
            surfaces: string[] | null;
            /**
             * @description As the browser calls itself
             * @example Mozilla/5.0 (X11; Linux x86_64; rv:140.0)
             */
            userAgent: string | null;
        };
        PersonSessionInput: {
            /** @example 192.0.2.7 */
            address: string | null;
            /** @description Somebody has asked to end it, and the directory has not yet */
            ending: boolean;
            expiresAt: string | null;
            /** @example f81d4fae7dec11d0 */
            id: string;
            lastSeenAt: string | null;
            startedAt: string | null;
            /**
             * @description Where it has been: `operator`, `portal`, or how the directory calls the application
             * @example [
             *       "portal"
             *     ]
             */
            surfaces: string[] | null;
            /**
             * @description As the browser calls itself
             * @example Mozilla/5.0 (X11; Linux x86_64; rv:140.0)
             */
            userAgent: string | null;
        };
        PersonSessions: {
            /** @description Whether the directory has an account for this person at all */
            known: boolean;
            sessions: components["schemas"]["PersonSession"][];
        };
        PersonSessionsInput: {
            /** @description Whether the directory has an account for this person at all */
            known: boolean;
            sessions: components["schemas"]["PersonSessionInput"][];
        };
        PersonSummary: {
            /** Format: date-time */
            createdAt: string;
            disabledAt: string | null;
            /** @example anna@acme.example */
            email: string;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            id: string;
            lastSignInAt: string | null;
            /** @enum {string} */
            locale: "en" | "da";
            /** @example Anna Holm */
            name: string;
            /** @description Who made this person an operator; null when they are none */
            platformAdmin: ("platform" | "directory") | null;
            /**
             * @description In how many tenants
             * @example 2
             */
            tenants: number;
        };
        PersonSummaryInput: {
            /** Format: date-time */
            createdAt: string;
            disabledAt: string | null;
            /** @example anna@acme.example */
            email: string;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            id: string;
            lastSignInAt: string | null;
            /** @enum {string} */
            locale: "en" | "da";
            /** @example Anna Holm */
            name: string;
            /** @description Who made this person an operator; null when they are none */
            platformAdmin: ("platform" | "directory") | null;
            /**
             * @description In how many tenants
             * @example 2
             */
            tenants: number;
        };
        /**
         * Format: binary
         * @example RIFF
         */
        PictureBytes: string;
        /**
         * Format: binary
         * @example RIFF
         */
        PictureBytesInput: string;
        Plan: {
            /** @description What a new subscription gets */
            current: components["schemas"]["PlanVersion"];
            /** @example Business */
            name: string;
            /**
             * @description Which plan of the catalogue
             * @example business
             */
            slug: string;
            /**
             * @description A retired plan stays with those who have it, and can be chosen by nobody else
             * @enum {string}
             */
            status: "on_sale" | "retired";
            /** @description Of all its versions; told to operators alone */
            use?: {
                /** @description What they bring in a month */
                recurring: components["schemas"]["Money"];
                /**
                 * @description Of all of them
                 * @example 340
                 */
                seats: number;
                /** @example 12 */
                subscriptions: number;
            };
            /**
             * @description Goes up with every change; send it back in If-Match
             * @example 1
             */
            version: number;
        };
        PlanInput: {
            /** @description What a new subscription gets */
            current: components["schemas"]["PlanVersionInput"];
            /** @example Business */
            name: string;
            /**
             * @description Which plan of the catalogue
             * @example business
             */
            slug: string;
            /**
             * @description A retired plan stays with those who have it, and can be chosen by nobody else
             * @enum {string}
             */
            status: "on_sale" | "retired";
            /** @description Of all its versions; told to operators alone */
            use?: {
                /** @description What they bring in a month */
                recurring: components["schemas"]["MoneyInput"];
                /**
                 * @description Of all of them
                 * @example 340
                 */
                seats: number;
                /** @example 12 */
                subscriptions: number;
            };
            /**
             * @description Goes up with every change; send it back in If-Match
             * @example 1
             */
            version: number;
        };
        PlannedResource: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "directory.group" | "directory.person" | "mail.domain" | "mail.account" | "mail.forward" | "mail.list" | "files.space" | "files.member" | "ready";
            /** @description Why the upstream could not be asked; null when it was */
            silent: string | null;
            /** @enum {string} */
            state: "pending" | "ok" | "skipped" | "error" | "drifted" | "unknown";
            /**
             * @example [
             *       {
             *         "do": "ensure-group",
             *         "differences": [
             *           {
             *             "field": "name",
             *             "wanted": "Acme A/S",
             *             "found": "Acme"
             *           }
             *         ],
             *         "destroys": false
             *       }
             *     ]
             */
            steps: {
                /** @description It takes something from somebody, or makes anew what is gone */
                destroys: boolean;
                differences: components["schemas"]["Difference"][];
                do: string;
            }[];
            subject: string;
            /**
             * @description What people call the subject: whose it is, or a domain. Null for what a tenant has one of, and for whoever may not know
             * @example Anna Holm
             */
            subjectName: string | null;
            /** @description What must be there first; null when nothing */
            waitsFor: string | null;
        };
        PlannedResourceInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "directory.group" | "directory.person" | "mail.domain" | "mail.account" | "mail.forward" | "mail.list" | "files.space" | "files.member" | "ready";
            /** @description Why the upstream could not be asked; null when it was */
            silent: string | null;
            /** @enum {string} */
            state: "pending" | "ok" | "skipped" | "error" | "drifted" | "unknown";
            /**
             * @example [
             *       {
             *         "do": "ensure-group",
             *         "differences": [
             *           {
             *             "field": "name",
             *             "wanted": "Acme A/S",
             *             "found": "Acme"
             *           }
             *         ],
             *         "destroys": false
             *       }
             *     ]
             */
            steps: {
                /** @description It takes something from somebody, or makes anew what is gone */
                destroys: boolean;
                differences: components["schemas"]["DifferenceInput"][];
                do: string;
            }[];
            subject: string;
            /**
             * @description What people call the subject: whose it is, or a domain. Null for what a tenant has one of, and for whoever may not know
             * @example Anna Holm
             */
            subjectName: string | null;
            /** @description What must be there first; null when nothing */
            waitsFor: string | null;
        };
        PlanVersion: {
            /** Format: date-time */
            createdAt: string;
            /**
             * @example [
             *       "mail",
             *       "files",
             *       "office",
             *       "chat"
             *     ]
             */
            features: ("mail" | "files" | "office" | "chat" | "meet")[];
            price: {
                /**
                 * @description ISO 4217
                 * @example EUR
                 */
                currency: string;
                /**
                 * @description For one seat and month, in minor units
                 * @example 1200
                 */
                month: number;
                /**
                 * @description For one seat and year, in minor units
                 * @example 12000
                 */
                year: number;
            };
            /**
             * @description Seats a new subscription starts with
             * @example 25
             */
            seats: number;
            /**
             * @description In bytes
             * @example 107374182400
             */
            storagePerSeat: number;
            /** @description Told to operators alone */
            use?: {
                /** @description What they bring in a month */
                recurring: components["schemas"]["Money"];
                /**
                 * @description Of all of them
                 * @example 340
                 */
                seats: number;
                /** @example 12 */
                subscriptions: number;
            };
            /** @description When a subscription first used it; since then it does not change */
            usedAt: string | null;
            /** @example 1 */
            version: number;
        };
        PlanVersionInput: {
            /** Format: date-time */
            createdAt: string;
            /**
             * @example [
             *       "mail",
             *       "files",
             *       "office",
             *       "chat"
             *     ]
             */
            features: ("mail" | "files" | "office" | "chat" | "meet")[];
            price: {
                /**
                 * @description ISO 4217
                 * @example EUR
                 */
                currency: string;
                /**
                 * @description For one seat and month, in minor units
                 * @example 1200
                 */
                month: number;
                /**
                 * @description For one seat and year, in minor units
                 * @example 12000
                 */
                year: number;
            };
            /**
             * @description Seats a new subscription starts with
             * @example 25
             */
            seats: number;
            /**
             * @description In bytes
             * @example 107374182400
             */
            storagePerSeat: number;
            /** @description Told to operators alone */
            use?: {
                /** @description What they bring in a month */
                recurring: components["schemas"]["MoneyInput"];
                /**
                 * @description Of all of them
                 * @example 340
                 */
                seats: number;
                /** @example 12 */
                subscriptions: number;
            };
            /** @description When a subscription first used it; since then it does not change */
            usedAt: string | null;
            /** @example 1 */
            version: number;
        };
        PlanWithVersions: {
            /** @description What a new subscription gets */
            current: components["schemas"]["PlanVersion"];
            /** @example Business */
            name: string;
            /**
             * @description Which plan of the catalogue
             * @example business
             */
            slug: string;
            /**
             * @description A retired plan stays with those who have it, and can be chosen by nobody else
             * @enum {string}
             */
            status: "on_sale" | "retired";
            /** @description Of all its versions; told to operators alone */
            use?: {
                /** @description What they bring in a month */
                recurring: components["schemas"]["Money"];
                /**
                 * @description Of all of them
                 * @example 340
                 */
                seats: number;
                /** @example 12 */
                subscriptions: number;
            };
            /**
             * @description Goes up with every change; send it back in If-Match
             * @example 1
             */
            version: number;
            /** @description Newest first */
            versions: components["schemas"]["PlanVersion"][];
        };
        PlanWithVersionsInput: {
            /** @description What a new subscription gets */
            current: components["schemas"]["PlanVersionInput"];
            /** @example Business */
            name: string;
            /**
             * @description Which plan of the catalogue
             * @example business
             */
            slug: string;
            /**
             * @description A retired plan stays with those who have it, and can be chosen by nobody else
             * @enum {string}
             */
            status: "on_sale" | "retired";
            /** @description Of all its versions; told to operators alone */
            use?: {
                /** @description What they bring in a month */
                recurring: components["schemas"]["MoneyInput"];
                /**
                 * @description Of all of them
                 * @example 340
                 */
                seats: number;
                /** @example 12 */
                subscriptions: number;
            };
            /**
             * @description Goes up with every change; send it back in If-Match
             * @example 1
             */
            version: number;
            /** @description Newest first */
            versions: components["schemas"]["PlanVersionInput"][];
        };
        PlatformAdmin: {
            disabledAt: string | null;
            /** @example olga@dezky.example */
            email: string;
            /** @description Null when the directory did, when the platform was set up, or who did has been deleted */
            grantedBy: {
                /** Format: uuid */
                id: string;
                /** @example Olga Berg */
                name: string;
            } | null;
            /**
             * Format: uuid
             * @description Of the person
             * @example 0190a000-0000-7000-8000-000000000001
             */
            id: string;
            lastSignInAt: string | null;
            /** @example Olga Berg */
            name: string;
            /** @description Whether more than a password was asked for at the last sign-in; null where the issuer does not say */
            secondFactor: boolean | null;
            /** Format: date-time */
            since: string;
            /**
             * @description `directory`: given and taken by the directory's groups; `platform`: by people here, whatever the groups say
             * @enum {string}
             */
            source: "platform" | "directory";
        };
        PlatformAdminInput: {
            disabledAt: string | null;
            /** @example olga@dezky.example */
            email: string;
            /** @description Null when the directory did, when the platform was set up, or who did has been deleted */
            grantedBy: {
                /** Format: uuid */
                id: string;
                /** @example Olga Berg */
                name: string;
            } | null;
            /**
             * Format: uuid
             * @description Of the person
             * @example 0190a000-0000-7000-8000-000000000001
             */
            id: string;
            lastSignInAt: string | null;
            /** @example Olga Berg */
            name: string;
            /** @description Whether more than a password was asked for at the last sign-in; null where the issuer does not say */
            secondFactor: boolean | null;
            /** Format: date-time */
            since: string;
            /**
             * @description `directory`: given and taken by the directory's groups; `platform`: by people here, whatever the groups say
             * @enum {string}
             */
            source: "platform" | "directory";
        };
        /**
         * @example {
         *       "plan": "enterprise",
         *       "seats": 30
         *     }
         */
        PreviewSubscription: {
            /**
             * @description Calls off what is agreed on for the next period
             * @constant
             */
            callOff?: true;
            /** @example false */
            cancelAtPeriodEnd?: boolean;
            /**
             * @description How long a period is
             * @example month
             * @enum {string}
             */
            interval?: "month" | "year";
            /**
             * @description The newest version of the plan that is there
             * @constant
             */
            newestVersion?: true;
            /**
             * @description Another plan, in its newest version; naming the plan that is there changes nothing
             * @example business
             */
            plan?: string;
            /** @example 30 */
            seats?: number;
            /**
             * @description now: at once, charged and credited by the day; period_end: with the next period, which costs nothing before
             * @example now
             * @enum {string}
             */
            when?: "now" | "period_end";
        };
        /**
         * @example {
         *       "plan": "enterprise",
         *       "seats": 30
         *     }
         */
        PreviewSubscriptionInput: {
            /**
             * @description Calls off what is agreed on for the next period
             * @constant
             */
            callOff?: true;
            /** @example false */
            cancelAtPeriodEnd?: boolean;
            /**
             * @description How long a period is
             * @example month
             * @enum {string}
             */
            interval?: "month" | "year";
            /**
             * @description The newest version of the plan that is there
             * @constant
             */
            newestVersion?: true;
            /**
             * @description Another plan, in its newest version; naming the plan that is there changes nothing
             * @example business
             */
            plan?: string;
            /** @example 30 */
            seats?: number;
            /**
             * @description now: at once, charged and credited by the day; period_end: with the next period, which costs nothing before
             * @example now
             * @enum {string}
             */
            when?: "now" | "period_end";
        };
        Problem: {
            /** @example slug_taken */
            code: string;
            detail?: string;
            errors?: {
                field: string;
                message: string;
            }[];
            requestId: string;
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        ProblemInput: {
            /** @example slug_taken */
            code: string;
            detail?: string;
            errors?: {
                field: string;
                message: string;
            }[];
            requestId: string;
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        ReadableMail: {
            /**
             * @description Since it was last asked for
             * @example 3
             */
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /**
             * @description The same; a whole document that loads nothing from elsewhere
             * @example <!doctype html>
             */
            html: string;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000042
             */
            id: string;
            /**
             * @description What it says
             * @example invitation
             * @enum {string}
             */
            kind: "invitation" | "member_added" | "welcome" | "domain_verified" | "tenant_suspended" | "tenant_resumed" | "tenant_deleted" | "purge_due" | "ticket_answered" | "access_requested" | "access_started" | "access_ended" | "second_factor_required" | "second_factor_reminder" | "second_factor_reset";
            /**
             * @description Why it was not taken, in the mail server's words
             * @example 550 No such mailbox
             */
            lastError: string | null;
            /** @enum {string} */
            locale: "en" | "da";
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            personId: string;
            sentAt: string | null;
            /**
             * @description queued: to be sent, or tried again; sent: the mail server took it; failed: it did not, and nobody tries again by itself; kept: there was no mail server, it can be read here; overtaken: no longer true when its turn came, so it was not sent
             * @example failed
             * @enum {string}
             */
            state: "queued" | "sent" | "failed" | "kept" | "overtaken";
            /** @example You are invited to Acme */
            subject: string;
            /** @description Which it is about */
            tenant: {
                /** Format: uuid */
                id: string;
                /** @example Acme */
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
            };
            /**
             * @example Hello Anna Holm,
             *
             *     the workspace of Acme is suspended.
             */
            text: string;
            /**
             * @description E-mail address
             * @example anna@acme.example
             */
            to: string;
            /** @description An invitation's link is made when it is sent, and kept nowhere: to hand one out, make one for the member */
            withoutLink: boolean;
        };
        ReadableMailInput: {
            /**
             * @description Since it was last asked for
             * @example 3
             */
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /**
             * @description The same; a whole document that loads nothing from elsewhere
             * @example <!doctype html>
             */
            html: string;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000042
             */
            id: string;
            /**
             * @description What it says
             * @example invitation
             * @enum {string}
             */
            kind: "invitation" | "member_added" | "welcome" | "domain_verified" | "tenant_suspended" | "tenant_resumed" | "tenant_deleted" | "purge_due" | "ticket_answered" | "access_requested" | "access_started" | "access_ended" | "second_factor_required" | "second_factor_reminder" | "second_factor_reset";
            /**
             * @description Why it was not taken, in the mail server's words
             * @example 550 No such mailbox
             */
            lastError: string | null;
            /** @enum {string} */
            locale: "en" | "da";
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            personId: string;
            sentAt: string | null;
            /**
             * @description queued: to be sent, or tried again; sent: the mail server took it; failed: it did not, and nobody tries again by itself; kept: there was no mail server, it can be read here; overtaken: no longer true when its turn came, so it was not sent
             * @example failed
             * @enum {string}
             */
            state: "queued" | "sent" | "failed" | "kept" | "overtaken";
            /** @example You are invited to Acme */
            subject: string;
            /** @description Which it is about */
            tenant: {
                /** Format: uuid */
                id: string;
                /** @example Acme */
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
            };
            /**
             * @example Hello Anna Holm,
             *
             *     the workspace of Acme is suspended.
             */
            text: string;
            /**
             * @description E-mail address
             * @example anna@acme.example
             */
            to: string;
            /** @description An invitation's link is made when it is sent, and kept nowhere: to hand one out, make one for the member */
            withoutLink: boolean;
        };
        ReconcilePlan: {
            items: components["schemas"]["PlannedResource"][];
            nextCursor: string | null;
        };
        ReconcilePlanInput: {
            items: components["schemas"]["PlannedResourceInput"][];
            nextCursor: string | null;
        };
        Reconciling: {
            /**
             * @description Tries begun since the last one that succeeded
             * @example 0
             */
            attempts: number;
            /**
             * @description Why the last try failed; only operators are told
             * @example null
             */
            error: {
                code: string;
                /** @enum {string} */
                kind: "retryable" | "needs_human" | "bug";
                message: string;
            } | null;
            /**
             * @description Goes up whenever something is to be made to match
             * @example 4
             */
            generation: number;
            /** @example 2030-01-31T12:00:00.000Z */
            nextTryAt: string | null;
            /**
             * @description The newest one that was
             * @example 4
             */
            observedGeneration: number;
            /**
             * @description `waiting` until `nextTryAt`; `stuck` until somebody has helped and asks for it again
             * @example waiting
             * @enum {string}
             */
            state: "settled" | "waiting" | "due" | "running" | "stuck";
        };
        ReconcilingInput: {
            /**
             * @description Tries begun since the last one that succeeded
             * @example 0
             */
            attempts: number;
            /**
             * @description Why the last try failed; only operators are told
             * @example null
             */
            error: {
                code: string;
                /** @enum {string} */
                kind: "retryable" | "needs_human" | "bug";
                message: string;
            } | null;
            /**
             * @description Goes up whenever something is to be made to match
             * @example 4
             */
            generation: number;
            /** @example 2030-01-31T12:00:00.000Z */
            nextTryAt: string | null;
            /**
             * @description The newest one that was
             * @example 4
             */
            observedGeneration: number;
            /**
             * @description `waiting` until `nextTryAt`; `stuck` until somebody has helped and asks for it again
             * @example waiting
             * @enum {string}
             */
            state: "settled" | "waiting" | "due" | "running" | "stuck";
        };
        RecordsNote: {
            /** @example The records are known once the domain has been proven to be yours. */
            message: string;
            /** @enum {string} */
            reason: "not_verified" | "no_mail_server" | "not_set_up" | "keys_pending" | "mail_unavailable";
        };
        RecordsNoteInput: {
            /** @example The records are known once the domain has been proven to be yours. */
            message: string;
            /** @enum {string} */
            reason: "not_verified" | "no_mail_server" | "not_set_up" | "keys_pending" | "mail_unavailable";
        };
        /**
         * @example {
         *       "name": "acme.example"
         *     }
         */
        ReleaseDomain: {
            /**
             * @description The name once more, so that nobody gives up what they did not mean
             * @example acme.example
             */
            name: string;
        };
        /**
         * @example {
         *       "name": "acme.example"
         *     }
         */
        ReleaseDomainInput: {
            /**
             * @description The name once more, so that nobody gives up what they did not mean
             * @example acme.example
             */
            name: string;
        };
        Reminded: {
            /**
             * @description To how many a mail is on its way
             * @example 2
             */
            reminded: number;
        };
        RemindedInput: {
            /**
             * @description To how many a mail is on its way
             * @example 2
             */
            reminded: number;
        };
        /** @example {} */
        RemindSecondFactors: {
            /** @description Only these; everybody who has none when left out */
            memberIds?: string[];
        };
        /** @example {} */
        RemindSecondFactorsInput: {
            /** @description Only these; everybody who has none when left out */
            memberIds?: string[];
        };
        /**
         * @example {
         *       "mail": {
         *         "do": "keep",
         *         "days": 90
         *       },
         *       "files": {
         *         "do": "erase"
         *       }
         *     }
         */
        RemoveMember: {
            /** @description Their own files; what lies in the shared space stays there. They cannot be handed over */
            files?: components["schemas"]["Afterlife"];
            mail?: components["schemas"]["Afterlife"];
        };
        /**
         * @example {
         *       "mail": {
         *         "do": "keep",
         *         "days": 90
         *       },
         *       "files": {
         *         "do": "erase"
         *       }
         *     }
         */
        RemoveMemberInput: {
            /** @description Their own files; what lies in the shared space stays there. They cannot be handed over */
            files?: components["schemas"]["AfterlifeInput"];
            mail?: components["schemas"]["AfterlifeInput"];
        };
        /**
         * @example {
         *       "tenant": "acme",
         *       "reason": "Mail to the sales team bounces",
         *       "ticket": "1042",
         *       "minutes": 30
         *     }
         */
        RequestSupportAccess: {
            /**
             * @default 30
             * @example 30
             */
            minutes: number;
            /**
             * @description The customer reads it
             * @example Mail to the sales team bounces
             */
            reason: string;
            /**
             * @description Short name in addresses; cannot be changed later
             * @example acme
             */
            tenant: string;
            /** @example 1042 */
            ticket?: string;
        };
        /**
         * @example {
         *       "tenant": "acme",
         *       "reason": "Mail to the sales team bounces",
         *       "ticket": "1042",
         *       "minutes": 30
         *     }
         */
        RequestSupportAccessInput: {
            /**
             * @default 30
             * @example 30
             */
            minutes?: number;
            /**
             * @description The customer reads it
             * @example Mail to the sales team bounces
             */
            reason: string;
            /**
             * @description Short name in addresses; cannot be changed later
             * @example acme
             */
            tenant: string;
            /** @example 1042 */
            ticket?: string;
        };
        Resource: {
            /**
             * Format: date-time
             * @description When the state last changed
             */
            changedAt: string;
            /** @description What the upstream calls it */
            externalId: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "directory.group" | "directory.person" | "mail.domain" | "mail.account" | "mail.forward" | "mail.list" | "files.space" | "files.member" | "ready";
            lastOkAt: string | null;
            /**
             * @description The same in a sentence
             * @example This platform has no mail server configured.
             */
            message: string | null;
            /** @description Why it is in this state; null when there is nothing to explain */
            reason: ("not_configured" | "not_entitled" | "waiting" | "upstream_unavailable" | "upstream_conflict" | "upstream_refused" | "differs" | "repair_waits" | "repair_held" | "signing_pending" | "address_unfit" | "tenant_suspended" | "tenant_deleted" | "member_disabled" | "kept" | "removed") | null;
            /** @enum {string} */
            state: "pending" | "ok" | "skipped" | "error" | "drifted" | "unknown";
            /** @description What of its kind: a person's or mailbox's id, a domain; empty for what a tenant has one of */
            subject: string;
            /**
             * @description Where it is
             * @example mail
             * @enum {string}
             */
            upstream: "directory" | "mail" | "files";
        };
        ResourceCounts: {
            /**
             * @description Whatever the kind and the state
             * @example 3
             */
            all: number;
            /**
             * @description Of all: those that were to be looked at and have not been yet, or not with success
             * @example 0
             */
            behind: number;
            /** @description In the states asked for */
            byKind: {
                /** @example 3 */
                "directory.group": number;
                /** @example 0 */
                "directory.person": number;
                /** @example 0 */
                "files.member": number;
                /** @example 0 */
                "files.space": number;
                /** @example 0 */
                "mail.account": number;
                /** @example 0 */
                "mail.domain": number;
                /** @example 0 */
                "mail.forward": number;
                /** @example 0 */
                "mail.list": number;
                /** @example 0 */
                ready: number;
            };
            /** @description Of the kinds asked for */
            byState: {
                /** @example 0 */
                drifted: number;
                /** @example 0 */
                error: number;
                /** @example 0 */
                ok: number;
                /** @example 3 */
                pending: number;
                /** @example 0 */
                skipped: number;
                /** @example 0 */
                unknown: number;
            };
        };
        ResourceCountsInput: {
            /**
             * @description Whatever the kind and the state
             * @example 3
             */
            all: number;
            /**
             * @description Of all: those that were to be looked at and have not been yet, or not with success
             * @example 0
             */
            behind: number;
            /** @description In the states asked for */
            byKind: {
                /** @example 3 */
                "directory.group": number;
                /** @example 0 */
                "directory.person": number;
                /** @example 0 */
                "files.member": number;
                /** @example 0 */
                "files.space": number;
                /** @example 0 */
                "mail.account": number;
                /** @example 0 */
                "mail.domain": number;
                /** @example 0 */
                "mail.forward": number;
                /** @example 0 */
                "mail.list": number;
                /** @example 0 */
                ready: number;
            };
            /** @description Of the kinds asked for */
            byState: {
                /** @example 0 */
                drifted: number;
                /** @example 0 */
                error: number;
                /** @example 0 */
                ok: number;
                /** @example 3 */
                pending: number;
                /** @example 0 */
                skipped: number;
                /** @example 0 */
                unknown: number;
            };
        };
        ResourceInput: {
            /**
             * Format: date-time
             * @description When the state last changed
             */
            changedAt: string;
            /** @description What the upstream calls it */
            externalId: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "directory.group" | "directory.person" | "mail.domain" | "mail.account" | "mail.forward" | "mail.list" | "files.space" | "files.member" | "ready";
            lastOkAt: string | null;
            /**
             * @description The same in a sentence
             * @example This platform has no mail server configured.
             */
            message: string | null;
            /** @description Why it is in this state; null when there is nothing to explain */
            reason: ("not_configured" | "not_entitled" | "waiting" | "upstream_unavailable" | "upstream_conflict" | "upstream_refused" | "differs" | "repair_waits" | "repair_held" | "signing_pending" | "address_unfit" | "tenant_suspended" | "tenant_deleted" | "member_disabled" | "kept" | "removed") | null;
            /** @enum {string} */
            state: "pending" | "ok" | "skipped" | "error" | "drifted" | "unknown";
            /** @description What of its kind: a person's or mailbox's id, a domain; empty for what a tenant has one of */
            subject: string;
            /**
             * @description Where it is
             * @example mail
             * @enum {string}
             */
            upstream: "directory" | "mail" | "files";
        };
        Revenue: {
            /**
             * @description As it stood at the end of it, or stands now
             * @example 2026-11
             */
            month?: string;
            /** @description Null for the platform's own customers */
            partner?: {
                /** Format: uuid */
                id: string;
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
            } | null;
            /**
             * @description Which plan of the catalogue
             * @example business
             */
            plan?: string;
            recurring: components["schemas"]["Money"];
            /**
             * @description That bring in something
             * @example 3
             */
            subscriptions: number;
        };
        RevenueInput: {
            /**
             * @description As it stood at the end of it, or stands now
             * @example 2026-11
             */
            month?: string;
            /** @description Null for the platform's own customers */
            partner?: {
                /** Format: uuid */
                id: string;
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
            } | null;
            /**
             * @description Which plan of the catalogue
             * @example business
             */
            plan?: string;
            recurring: components["schemas"]["MoneyInput"];
            /**
             * @description That bring in something
             * @example 3
             */
            subscriptions: number;
        };
        /** @description The likeliest first: what is called just so, what begins with it, what has it somewhere */
        SearchResults: {
            domains: {
                /** Format: uuid */
                id: string;
                /**
                 * @description Domain name
                 * @example acme.example
                 */
                name: string;
                /**
                 * @description pending: claimed, and not proven yet; verified: proven, and theirs; expired: not proven in time, to be claimed again
                 * @enum {string}
                 */
                state: "pending" | "verified" | "expired";
                tenant: {
                    /** Format: uuid */
                    id: string;
                    /** @example Acme */
                    name: string;
                    /**
                     * @description Short name in addresses; cannot be changed later
                     * @example acme
                     */
                    slug: string;
                };
            }[];
            partners: {
                /** Format: uuid */
                id: string;
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
                /**
                 * @description A terminated partner keeps its customers on record, but takes no new ones
                 * @enum {string}
                 */
                status: "active" | "terminated";
            }[];
            people: {
                disabled: boolean;
                email: string;
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            tenants: {
                /** Format: uuid */
                id: string;
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
                /**
                 * @description deleted: can be restored until `purgeAfter`; purging: being erased in every upstream; purged: nothing is left but its audit trail
                 * @enum {string}
                 */
                status: "pending" | "trial" | "active" | "suspended" | "deleted" | "purging" | "purged";
            }[];
        };
        /** @description The likeliest first: what is called just so, what begins with it, what has it somewhere */
        SearchResultsInput: {
            domains: {
                /** Format: uuid */
                id: string;
                /**
                 * @description Domain name
                 * @example acme.example
                 */
                name: string;
                /**
                 * @description pending: claimed, and not proven yet; verified: proven, and theirs; expired: not proven in time, to be claimed again
                 * @enum {string}
                 */
                state: "pending" | "verified" | "expired";
                tenant: {
                    /** Format: uuid */
                    id: string;
                    /** @example Acme */
                    name: string;
                    /**
                     * @description Short name in addresses; cannot be changed later
                     * @example acme
                     */
                    slug: string;
                };
            }[];
            partners: {
                /** Format: uuid */
                id: string;
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
                /**
                 * @description A terminated partner keeps its customers on record, but takes no new ones
                 * @enum {string}
                 */
                status: "active" | "terminated";
            }[];
            people: {
                disabled: boolean;
                email: string;
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            tenants: {
                /** Format: uuid */
                id: string;
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
                /**
                 * @description deleted: can be restored until `purgeAfter`; purging: being erased in every upstream; purged: nothing is left but its audit trail
                 * @enum {string}
                 */
                status: "pending" | "trial" | "active" | "suspended" | "deleted" | "purging" | "purged";
            }[];
        };
        SecondFactorCounts: {
            /** @example 12 */
            all: number;
            /** @example 2 */
            missing: number;
            /**
             * @description Who has come, has none, and has not been written to about it for a day
             * @example 2
             */
            remindable: number;
            /** @example 9 */
            setUp: number;
            /** @example 1 */
            unknown: number;
        };
        SecondFactorCountsInput: {
            /** @example 12 */
            all: number;
            /** @example 2 */
            missing: number;
            /**
             * @description Who has come, has none, and has not been written to about it for a day
             * @example 2
             */
            remindable: number;
            /** @example 9 */
            setUp: number;
            /** @example 1 */
            unknown: number;
        };
        SecondFactorPolicy: {
            changedAt: string | null;
            changedBy: {
                /** Format: uuid */
                id: string;
                name: string | null;
            } | null;
            /** @description Whether that time has come */
            required: boolean;
            /**
             * @description From then on nobody signs in without; null: they may
             * @example 2026-12-01T00:00:00.000Z
             */
            requiredFrom: string | null;
            /**
             * @description 0 until somebody has decided
             * @example 1
             */
            version: number;
        };
        SecondFactorPolicyInput: {
            changedAt: string | null;
            changedBy: {
                /** Format: uuid */
                id: string;
                name: string | null;
            } | null;
            /** @description Whether that time has come */
            required: boolean;
            /**
             * @description From then on nobody signs in without; null: they may
             * @example 2026-12-01T00:00:00.000Z
             */
            requiredFrom: string | null;
            /**
             * @description 0 until somebody has decided
             * @example 1
             */
            version: number;
        };
        /**
         * @example {
         *       "quotaBytes": 53687091200
         *     }
         */
        SetFileQuota: {
            /** @description No more than the plan gives; null for everything it gives */
            quotaBytes: number | null;
        };
        /**
         * @example {
         *       "quotaBytes": 53687091200
         *     }
         */
        SetFileQuotaInput: {
            /** @description No more than the plan gives; null for everything it gives */
            quotaBytes: number | null;
        };
        /**
         * @example {
         *       "requiredFrom": "2026-12-01T00:00:00.000Z"
         *     }
         */
        SetSecondFactorPolicy: {
            /** @description A time that has passed means now */
            requiredFrom: string | null;
        };
        /**
         * @example {
         *       "requiredFrom": "2026-12-01T00:00:00.000Z"
         *     }
         */
        SetSecondFactorPolicyInput: {
            /** @description A time that has passed means now */
            requiredFrom: string | null;
        };
        /**
         * @example {
         *       "mode": "ask"
         *     }
         */
        SetSupportAccess: {
            /**
             * @description `never`: no operator comes in; `ask`: an owner lets each one in; `allowed`: whoever gives a reason
             * @enum {string}
             */
            mode: "never" | "ask" | "allowed";
        };
        /**
         * @example {
         *       "mode": "ask"
         *     }
         */
        SetSupportAccessInput: {
            /**
             * @description `never`: no operator comes in; `ask`: an owner lets each one in; `allowed`: whoever gives a reason
             * @enum {string}
             */
            mode: "never" | "ask" | "allowed";
        };
        Setting: {
            changedAt: string | null;
            changedBy: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /**
             * @description What holds when nobody decides
             * @example 10
             */
            default: number | string[] | {
                /**
                 * @description Ends this long after it began
                 * @example 28800
                 */
                absoluteSeconds: number;
                /**
                 * @description Ends after its person has done nothing for this long
                 * @example 900
                 */
                idleSeconds: number;
            } | {
                [key: string]: "report" | "repair" | "ignore";
            };
            /**
             * @description Which setting
             * @example drift.breaker_percent
             * @enum {string}
             */
            key: "sessions.portal" | "sessions.operator" | "sessions.fresh" | "slugs.reserved" | "retention.events" | "retention.audit_personal" | "retention.outbox" | "retention.jobs" | "retention.departures" | "retention.deleted_tenants" | "dns.resolvers" | "drift.modes" | "drift.breaker_percent";
            /** @description What an operator decided; null: nothing. It rests while the environment decides */
            own: (number | string[] | {
                /**
                 * @description Ends this long after it began
                 * @example 28800
                 */
                absoluteSeconds: number;
                /**
                 * @description Ends after its person has done nothing for this long
                 * @example 900
                 */
                idleSeconds: number;
            } | {
                [key: string]: "report" | "repair" | "ignore";
            }) | null;
            /**
             * @description Who decided: nobody, an operator, or a variable of the environment, which wins
             * @example platform
             * @enum {string}
             */
            source: "default" | "platform" | "environment";
            /**
             * @description What holds now
             * @example 10
             */
            value: number | string[] | {
                /**
                 * @description Ends this long after it began
                 * @example 28800
                 */
                absoluteSeconds: number;
                /**
                 * @description Ends after its person has done nothing for this long
                 * @example 900
                 */
                idleSeconds: number;
            } | {
                [key: string]: "report" | "repair" | "ignore";
            };
            /**
             * @description The variable that decides when it is set; null: none does
             * @example DRIFT_BREAKER_PERCENT
             */
            variable: string | null;
            /** @example 0 */
            version: number;
        };
        SettingInput: {
            changedAt: string | null;
            changedBy: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /**
             * @description What holds when nobody decides
             * @example 10
             */
            default: number | string[] | {
                /**
                 * @description Ends this long after it began
                 * @example 28800
                 */
                absoluteSeconds: number;
                /**
                 * @description Ends after its person has done nothing for this long
                 * @example 900
                 */
                idleSeconds: number;
            } | {
                [key: string]: "report" | "repair" | "ignore";
            };
            /**
             * @description Which setting
             * @example drift.breaker_percent
             * @enum {string}
             */
            key: "sessions.portal" | "sessions.operator" | "sessions.fresh" | "slugs.reserved" | "retention.events" | "retention.audit_personal" | "retention.outbox" | "retention.jobs" | "retention.departures" | "retention.deleted_tenants" | "dns.resolvers" | "drift.modes" | "drift.breaker_percent";
            /** @description What an operator decided; null: nothing. It rests while the environment decides */
            own: (number | string[] | {
                /**
                 * @description Ends this long after it began
                 * @example 28800
                 */
                absoluteSeconds: number;
                /**
                 * @description Ends after its person has done nothing for this long
                 * @example 900
                 */
                idleSeconds: number;
            } | {
                [key: string]: "report" | "repair" | "ignore";
            }) | null;
            /**
             * @description Who decided: nobody, an operator, or a variable of the environment, which wins
             * @example platform
             * @enum {string}
             */
            source: "default" | "platform" | "environment";
            /**
             * @description What holds now
             * @example 10
             */
            value: number | string[] | {
                /**
                 * @description Ends this long after it began
                 * @example 28800
                 */
                absoluteSeconds: number;
                /**
                 * @description Ends after its person has done nothing for this long
                 * @example 900
                 */
                idleSeconds: number;
            } | {
                [key: string]: "report" | "repair" | "ignore";
            };
            /**
             * @description The variable that decides when it is set; null: none does
             * @example DRIFT_BREAKER_PERCENT
             */
            variable: string | null;
            /** @example 0 */
            version: number;
        };
        SharedResource: {
            /**
             * Format: date-time
             * @description When the state last changed
             */
            changedAt: string;
            /** @description What the upstream calls it */
            externalId: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "directory.group" | "mail.domain" | "files.space";
            lastOkAt: string | null;
            /**
             * @description The same in a sentence
             * @example This platform has no mail server configured.
             */
            message: string | null;
            /** @description Why it is in this state; null when there is nothing to explain */
            reason: ("not_configured" | "not_entitled" | "waiting" | "upstream_unavailable" | "upstream_conflict" | "upstream_refused" | "differs" | "repair_waits" | "repair_held" | "signing_pending" | "address_unfit" | "tenant_suspended" | "tenant_deleted" | "member_disabled" | "kept" | "removed") | null;
            /** @enum {string} */
            state: "pending" | "ok" | "skipped" | "error" | "drifted" | "unknown";
            /** @description What of its kind: a person's or mailbox's id, a domain; empty for what a tenant has one of */
            subject: string;
            /**
             * @description Where it is
             * @example mail
             * @enum {string}
             */
            upstream: "directory" | "mail" | "files";
        };
        SharedResourceInput: {
            /**
             * Format: date-time
             * @description When the state last changed
             */
            changedAt: string;
            /** @description What the upstream calls it */
            externalId: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "directory.group" | "mail.domain" | "files.space";
            lastOkAt: string | null;
            /**
             * @description The same in a sentence
             * @example This platform has no mail server configured.
             */
            message: string | null;
            /** @description Why it is in this state; null when there is nothing to explain */
            reason: ("not_configured" | "not_entitled" | "waiting" | "upstream_unavailable" | "upstream_conflict" | "upstream_refused" | "differs" | "repair_waits" | "repair_held" | "signing_pending" | "address_unfit" | "tenant_suspended" | "tenant_deleted" | "member_disabled" | "kept" | "removed") | null;
            /** @enum {string} */
            state: "pending" | "ok" | "skipped" | "error" | "drifted" | "unknown";
            /** @description What of its kind: a person's or mailbox's id, a domain; empty for what a tenant has one of */
            subject: string;
            /**
             * @description Where it is
             * @example mail
             * @enum {string}
             */
            upstream: "directory" | "mail" | "files";
        };
        SlugCheck: {
            /**
             * @description As it was asked for
             * @example acme
             */
            slug: string;
            /**
             * @description taken: a tenant has it, deleted ones that can still be restored too; reserved: it would be mistaken for a part of the platform
             * @example taken
             * @enum {string}
             */
            state: "free" | "taken" | "reserved" | "malformed";
            /**
             * @description One like it that is free; null when it is free itself, or nothing can be made of it
             * @example acme-2
             */
            suggestion: string | null;
        };
        SlugCheckInput: {
            /**
             * @description As it was asked for
             * @example acme
             */
            slug: string;
            /**
             * @description taken: a tenant has it, deleted ones that can still be restored too; reserved: it would be mistaken for a part of the platform
             * @example taken
             * @enum {string}
             */
            state: "free" | "taken" | "reserved" | "malformed";
            /**
             * @description One like it that is free; null when it is free itself, or nothing can be made of it
             * @example acme-2
             */
            suggestion: string | null;
        };
        StatementLine: {
            /** @example 15 */
            days: number;
            /**
             * Format: date
             * @description The first of its days
             * @example 2026-10-01
             */
            from: string;
            /**
             * @description 0 on days without a contract
             * @example 20
             */
            marginPct: number;
            /** @description What a whole month of this would bring in */
            monthly: components["schemas"]["Money"];
            /** @description What the customer brought in */
            revenue: components["schemas"]["Money"];
            /** @description The partner's part of it */
            share: components["schemas"]["Money"];
            /**
             * Format: date
             * @description The last of its days
             * @example 2026-10-15
             */
            to: string;
        };
        StatementLineInput: {
            /** @example 15 */
            days: number;
            /**
             * Format: date
             * @description The first of its days
             * @example 2026-10-01
             */
            from: string;
            /**
             * @description 0 on days without a contract
             * @example 20
             */
            marginPct: number;
            /** @description What a whole month of this would bring in */
            monthly: components["schemas"]["MoneyInput"];
            /** @description What the customer brought in */
            revenue: components["schemas"]["MoneyInput"];
            /** @description The partner's part of it */
            share: components["schemas"]["MoneyInput"];
            /**
             * Format: date
             * @description The last of its days
             * @example 2026-10-15
             */
            to: string;
        };
        Subscription: {
            cancelAtPeriodEnd: boolean;
            /**
             * @description How long a period is
             * @example month
             * @enum {string}
             */
            interval: "month" | "year";
            /** @description The days already paid for; null while on trial */
            period: {
                /**
                 * Format: date-time
                 * @description The first moment after it
                 */
                end: string;
                /** Format: date-time */
                start: string;
            } | null;
            /** @description Of one seat, for one interval */
            perSeat: components["schemas"]["Money"];
            plan: {
                /** @example Business */
                name: string;
                /**
                 * @description Which plan of the catalogue
                 * @example business
                 */
                slug: string;
                /** @example 1 */
                version: number;
            };
            /** @description Of all seats, for one interval */
            price: components["schemas"]["Money"];
            /** @description What it brings in a month; nothing while on trial and once canceled */
            recurring: components["schemas"]["Money"];
            /** @description What is agreed on for the next period; null when it goes on as it is */
            scheduled: {
                /**
                 * Format: date-time
                 * @description The first moment on which they hold
                 */
                at: string;
                /**
                 * @description How long a period is
                 * @example month
                 * @enum {string}
                 */
                interval: "month" | "year";
                plan: {
                    /** @example Business */
                    name: string;
                    /**
                     * @description Which plan of the catalogue
                     * @example business
                     */
                    slug: string;
                    /** @example 1 */
                    version: number;
                };
                /** @description Of all seats, for one interval */
                price: components["schemas"]["Money"];
                /** @example 10 */
                seats: number;
            } | null;
            /** @example 25 */
            seats: number;
            /** @enum {string} */
            status: "trialing" | "active" | "past_due" | "canceled";
            stripeCustomerId: string | null;
            stripeSubscriptionId: string | null;
            tenant: {
                /** Format: uuid */
                id: string;
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
            };
            /**
             * @description Goes up with every change; send it back in If-Match
             * @example 1
             */
            version: number;
        };
        SubscriptionChange: {
            /**
             * Format: date-time
             * @description Since when it held
             */
            effectiveAt: string;
            /** Format: uuid */
            id: string;
            /**
             * @description How long a period is
             * @example month
             * @enum {string}
             */
            interval: "month" | "year";
            plan: {
                /** @example Business */
                name: string;
                /**
                 * @description Which plan of the catalogue
                 * @example business
                 */
                slug: string;
                /** @example 1 */
                version: number;
            };
            /** @description What it brought in a month */
            recurring: components["schemas"]["Money"];
            /** @example 25 */
            seats: number;
            /** @enum {string} */
            status: "trialing" | "active" | "past_due" | "canceled";
        };
        SubscriptionChangeInput: {
            /**
             * Format: date-time
             * @description Since when it held
             */
            effectiveAt: string;
            /** Format: uuid */
            id: string;
            /**
             * @description How long a period is
             * @example month
             * @enum {string}
             */
            interval: "month" | "year";
            plan: {
                /** @example Business */
                name: string;
                /**
                 * @description Which plan of the catalogue
                 * @example business
                 */
                slug: string;
                /** @example 1 */
                version: number;
            };
            /** @description What it brought in a month */
            recurring: components["schemas"]["MoneyInput"];
            /** @example 25 */
            seats: number;
            /** @enum {string} */
            status: "trialing" | "active" | "past_due" | "canceled";
        };
        SubscriptionInput: {
            cancelAtPeriodEnd: boolean;
            /**
             * @description How long a period is
             * @example month
             * @enum {string}
             */
            interval: "month" | "year";
            /** @description The days already paid for; null while on trial */
            period: {
                /**
                 * Format: date-time
                 * @description The first moment after it
                 */
                end: string;
                /** Format: date-time */
                start: string;
            } | null;
            /** @description Of one seat, for one interval */
            perSeat: components["schemas"]["MoneyInput"];
            plan: {
                /** @example Business */
                name: string;
                /**
                 * @description Which plan of the catalogue
                 * @example business
                 */
                slug: string;
                /** @example 1 */
                version: number;
            };
            /** @description Of all seats, for one interval */
            price: components["schemas"]["MoneyInput"];
            /** @description What it brings in a month; nothing while on trial and once canceled */
            recurring: components["schemas"]["MoneyInput"];
            /** @description What is agreed on for the next period; null when it goes on as it is */
            scheduled: {
                /**
                 * Format: date-time
                 * @description The first moment on which they hold
                 */
                at: string;
                /**
                 * @description How long a period is
                 * @example month
                 * @enum {string}
                 */
                interval: "month" | "year";
                plan: {
                    /** @example Business */
                    name: string;
                    /**
                     * @description Which plan of the catalogue
                     * @example business
                     */
                    slug: string;
                    /** @example 1 */
                    version: number;
                };
                /** @description Of all seats, for one interval */
                price: components["schemas"]["MoneyInput"];
                /** @example 10 */
                seats: number;
            } | null;
            /** @example 25 */
            seats: number;
            /** @enum {string} */
            status: "trialing" | "active" | "past_due" | "canceled";
            stripeCustomerId: string | null;
            stripeSubscriptionId: string | null;
            tenant: {
                /** Format: uuid */
                id: string;
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
            };
            /**
             * @description Goes up with every change; send it back in If-Match
             * @example 1
             */
            version: number;
        };
        SubscriptionPreview: {
            /** @description Charges less credits; below nothing when money is owed back */
            due: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description From when on it would hold
             */
            effectiveAt: string;
            /** @description What the tenant may use more or less of; what an operator has granted stays */
            effects: {
                after: number | boolean;
                before: number | boolean;
                /**
                 * @description A quantity, or a feature
                 * @example storage
                 * @enum {string}
                 */
                key: "seats" | "storage" | "mail" | "files" | "office" | "chat" | "meet";
                /** @description What there is of it that less is left for; empty when more is given */
                touches: {
                    /** @example 12 */
                    count: number;
                    /** @enum {string} */
                    what: "people" | "mailboxes" | "domains" | "spaces";
                }[];
            }[];
            lines: {
                amount: components["schemas"]["Money"];
                /**
                 * @description Counting the day of the change
                 * @example 11
                 */
                days: number;
                /**
                 * @description How long a period is
                 * @example month
                 * @enum {string}
                 */
                interval: "month" | "year";
                /**
                 * @description credit: for what is left of the terms so far; charge: for the same days on the new terms
                 * @enum {string}
                 */
                kind: "credit" | "charge";
                /**
                 * @description Days in the period
                 * @example 30
                 */
                of: number;
                plan: {
                    /** @example Business */
                    name: string;
                    /**
                     * @description Which plan of the catalogue
                     * @example business
                     */
                    slug: string;
                    /** @example 1 */
                    version: number;
                };
                seats: number;
            }[];
            /** @description The price of the period after this one; null when there is none */
            next: {
                amount: components["schemas"]["Money"];
                /** Format: date-time */
                at: string;
            } | null;
            /** @description What it brings in a month */
            recurring: {
                after: components["schemas"]["Money"];
                before: components["schemas"]["Money"];
            };
            /** @description Why the change would be refused; null when it would be made */
            refused: {
                /** @example seats_in_use */
                code: string;
                detail: string;
            } | null;
        };
        SubscriptionPreviewInput: {
            /** @description Charges less credits; below nothing when money is owed back */
            due: components["schemas"]["MoneyInput"];
            /**
             * Format: date-time
             * @description From when on it would hold
             */
            effectiveAt: string;
            /** @description What the tenant may use more or less of; what an operator has granted stays */
            effects: {
                after: number | boolean;
                before: number | boolean;
                /**
                 * @description A quantity, or a feature
                 * @example storage
                 * @enum {string}
                 */
                key: "seats" | "storage" | "mail" | "files" | "office" | "chat" | "meet";
                /** @description What there is of it that less is left for; empty when more is given */
                touches: {
                    /** @example 12 */
                    count: number;
                    /** @enum {string} */
                    what: "people" | "mailboxes" | "domains" | "spaces";
                }[];
            }[];
            lines: {
                amount: components["schemas"]["MoneyInput"];
                /**
                 * @description Counting the day of the change
                 * @example 11
                 */
                days: number;
                /**
                 * @description How long a period is
                 * @example month
                 * @enum {string}
                 */
                interval: "month" | "year";
                /**
                 * @description credit: for what is left of the terms so far; charge: for the same days on the new terms
                 * @enum {string}
                 */
                kind: "credit" | "charge";
                /**
                 * @description Days in the period
                 * @example 30
                 */
                of: number;
                plan: {
                    /** @example Business */
                    name: string;
                    /**
                     * @description Which plan of the catalogue
                     * @example business
                     */
                    slug: string;
                    /** @example 1 */
                    version: number;
                };
                seats: number;
            }[];
            /** @description The price of the period after this one; null when there is none */
            next: {
                amount: components["schemas"]["MoneyInput"];
                /** Format: date-time */
                at: string;
            } | null;
            /** @description What it brings in a month */
            recurring: {
                after: components["schemas"]["MoneyInput"];
                before: components["schemas"]["MoneyInput"];
            };
            /** @description Why the change would be refused; null when it would be made */
            refused: {
                /** @example seats_in_use */
                code: string;
                detail: string;
            } | null;
        };
        SubscriptionSummary: {
            cancelAtPeriodEnd: boolean;
            /**
             * @description How long a period is
             * @example month
             * @enum {string}
             */
            interval: "month" | "year";
            /** @description When the next period begins; null before the first one */
            periodEnd: string | null;
            plan: {
                /** @example Business */
                name: string;
                /**
                 * @description Which plan of the catalogue
                 * @example business
                 */
                slug: string;
                /** @example 1 */
                version: number;
            };
            /** @example 25 */
            seats: number;
            /** @enum {string} */
            status: "trialing" | "active" | "past_due" | "canceled";
        };
        SubscriptionSummaryInput: {
            cancelAtPeriodEnd: boolean;
            /**
             * @description How long a period is
             * @example month
             * @enum {string}
             */
            interval: "month" | "year";
            /** @description When the next period begins; null before the first one */
            periodEnd: string | null;
            plan: {
                /** @example Business */
                name: string;
                /**
                 * @description Which plan of the catalogue
                 * @example business
                 */
                slug: string;
                /** @example 1 */
                version: number;
            };
            /** @example 25 */
            seats: number;
            /** @enum {string} */
            status: "trialing" | "active" | "past_due" | "canceled";
        };
        SupportAccess: {
            /** @description Which owner let them in, or did not; null while nobody has, or need not */
            decidedBy: {
                /** Format: uuid */
                id: string;
                name: string | null;
            } | null;
            endedAt: string | null;
            endedBy: {
                /** Format: uuid */
                id: string;
                name: string | null;
            } | null;
            endReason: ("operator" | "owner" | "expired" | "unanswered" | "setting" | "rights_lost" | "tenant_shut") | null;
            expiresAt: string | null;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description How long it lasts once it has begun
             * @example 30
             */
            minutes: number;
            /**
             * @description How much was opened or done
             * @example 12
             */
            opened: number;
            /** @description Who acts: signed in as themselves */
            operator: {
                /** Format: uuid */
                id: string;
                name: string | null;
            };
            /** @description Where whoever may act goes in; null for everybody else, and when it is over */
            portalUrl: string | null;
            /** @example Mail to the sales team bounces */
            reason: string;
            /** Format: date-time */
            requestedAt: string;
            startedAt: string | null;
            /**
             * @example active
             * @enum {string}
             */
            state: "requested" | "active" | "denied" | "ended";
            tenant: {
                /** Format: uuid */
                id: string;
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
            };
            /** @example 1042 */
            ticket: string | null;
        };
        SupportAccessInput: {
            /** @description Which owner let them in, or did not; null while nobody has, or need not */
            decidedBy: {
                /** Format: uuid */
                id: string;
                name: string | null;
            } | null;
            endedAt: string | null;
            endedBy: {
                /** Format: uuid */
                id: string;
                name: string | null;
            } | null;
            endReason: ("operator" | "owner" | "expired" | "unanswered" | "setting" | "rights_lost" | "tenant_shut") | null;
            expiresAt: string | null;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description How long it lasts once it has begun
             * @example 30
             */
            minutes: number;
            /**
             * @description How much was opened or done
             * @example 12
             */
            opened: number;
            /** @description Who acts: signed in as themselves */
            operator: {
                /** Format: uuid */
                id: string;
                name: string | null;
            };
            /** @description Where whoever may act goes in; null for everybody else, and when it is over */
            portalUrl: string | null;
            /** @example Mail to the sales team bounces */
            reason: string;
            /** Format: date-time */
            requestedAt: string;
            startedAt: string | null;
            /**
             * @example active
             * @enum {string}
             */
            state: "requested" | "active" | "denied" | "ended";
            tenant: {
                /** Format: uuid */
                id: string;
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
            };
            /** @example 1042 */
            ticket: string | null;
        };
        SupportAccessSetting: {
            changedAt: string | null;
            changedBy: {
                /** Format: uuid */
                id: string;
                name: string | null;
            } | null;
            /**
             * @description `never`: no operator comes in; `ask`: an owner lets each one in; `allowed`: whoever gives a reason
             * @example ask
             * @enum {string}
             */
            mode: "never" | "ask" | "allowed";
            /**
             * @description 0 until somebody has decided: then it is `never`
             * @example 1
             */
            version: number;
        };
        SupportAccessSettingInput: {
            changedAt: string | null;
            changedBy: {
                /** Format: uuid */
                id: string;
                name: string | null;
            } | null;
            /**
             * @description `never`: no operator comes in; `ask`: an owner lets each one in; `allowed`: whoever gives a reason
             * @example ask
             * @enum {string}
             */
            mode: "never" | "ask" | "allowed";
            /**
             * @description 0 until somebody has decided: then it is `never`
             * @example 1
             */
            version: number;
        };
        SupportUse: {
            /**
             * @description Whom or what it was about, as it is called today
             * @example Anna Holm
             */
            about: string | null;
            /** Format: date-time */
            at: string;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000003
             */
            id: string;
            /** @example GET */
            method: string;
            /**
             * @description As this API's description calls it
             * @example listMembers
             */
            operation: string;
            /**
             * @description How it was answered
             * @example 200
             */
            status: number;
            /** @example List the members of a tenant */
            summary: string;
        };
        SupportUseInput: {
            /**
             * @description Whom or what it was about, as it is called today
             * @example Anna Holm
             */
            about: string | null;
            /** Format: date-time */
            at: string;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000003
             */
            id: string;
            /** @example GET */
            method: string;
            /**
             * @description As this API's description calls it
             * @example listMembers
             */
            operation: string;
            /**
             * @description How it was answered
             * @example 200
             */
            status: number;
            /** @example List the members of a tenant */
            summary: string;
        };
        /**
         * @example {
         *       "reason": "billing",
         *       "note": "Invoice 1042 is three months overdue."
         *     }
         */
        SuspendTenant: {
            /**
             * @description For whoever looks at it later, its owner too
             * @example Invoice 1042 is three months overdue.
             */
            note?: string;
            /**
             * @description Whose decision it is: only they can lift it. Left out: the customer's for `customer`, else the platform's
             * @enum {string}
             */
            owner?: "platform" | "customer";
            /**
             * @description A workspace's own owner can only give `customer`
             * @example billing
             * @enum {string}
             */
            reason: "billing" | "abuse" | "customer" | "security" | "legal";
        };
        /**
         * @example {
         *       "reason": "billing",
         *       "note": "Invoice 1042 is three months overdue."
         *     }
         */
        SuspendTenantInput: {
            /**
             * @description For whoever looks at it later, its owner too
             * @example Invoice 1042 is three months overdue.
             */
            note?: string;
            /**
             * @description Whose decision it is: only they can lift it. Left out: the customer's for `customer`, else the platform's
             * @enum {string}
             */
            owner?: "platform" | "customer";
            /**
             * @description A workspace's own owner can only give `customer`
             * @example billing
             * @enum {string}
             */
            reason: "billing" | "abuse" | "customer" | "security" | "legal";
        };
        Suspension: {
            note: string | null;
            /**
             * @description Whose decision it is: only they can lift it
             * @enum {string}
             */
            owner: "platform" | "customer";
            /** @enum {string} */
            reason: "billing" | "abuse" | "customer" | "security" | "legal";
            /** Format: date-time */
            since: string;
        };
        SuspensionInput: {
            note: string | null;
            /**
             * @description Whose decision it is: only they can lift it
             * @enum {string}
             */
            owner: "platform" | "customer";
            /** @enum {string} */
            reason: "billing" | "abuse" | "customer" | "security" | "legal";
            /** Format: date-time */
            since: string;
        };
        Tenant: {
            activatedAt: string | null;
            company: components["schemas"]["Company"];
            contacts: components["schemas"]["Contact"][];
            /** Format: date-time */
            createdAt: string;
            deletedAt: string | null;
            domains: components["schemas"]["TenantDomain"][];
            /** Format: uuid */
            id: string;
            name: string;
            partner: {
                /** Format: uuid */
                id: string;
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
            } | null;
            /**
             * @description The worst state of its resources; skipped ones count as ok
             * @enum {string}
             */
            provisioning: "ok" | "pending" | "unknown" | "drifted" | "error";
            /** @description Until then it can be restored */
            purgeAfter: string | null;
            purgedAt: string | null;
            /** @description Those all its people share; each person's are listed below `/resources` */
            resources: components["schemas"]["SharedResource"][];
            /**
             * @description How many people have a seat
             * @example 12
             */
            seatsInUse: number;
            /**
             * @description Short name in addresses; cannot be changed later
             * @example acme
             */
            slug: string;
            /**
             * @description deleted: can be restored until `purgeAfter`; purging: being erased in every upstream; purged: nothing is left but its audit trail
             * @enum {string}
             */
            status: "pending" | "trial" | "active" | "suspended" | "deleted" | "purging" | "purged";
            subscription: components["schemas"]["SubscriptionSummary"];
            suspension: components["schemas"]["Suspension"] | null;
            trialEndsAt: string | null;
            /** @description Goes up with every change; send it back in If-Match */
            version: number;
        };
        TenantCounts: {
            /**
             * @description In all statuses but `purged`
             * @example 42
             */
            all: number;
            /**
             * @description Every status, also those without any
             * @example {
             *       "pending": 0,
             *       "trial": 0,
             *       "active": 42,
             *       "suspended": 0,
             *       "deleted": 0,
             *       "purging": 0,
             *       "purged": 0
             *     }
             */
            byStatus: {
                [key: string]: number;
            };
        };
        TenantCountsInput: {
            /**
             * @description In all statuses but `purged`
             * @example 42
             */
            all: number;
            /**
             * @description Every status, also those without any
             * @example {
             *       "pending": 0,
             *       "trial": 0,
             *       "active": 42,
             *       "suspended": 0,
             *       "deleted": 0,
             *       "purging": 0,
             *       "purged": 0
             *     }
             */
            byStatus: {
                [key: string]: number;
            };
        };
        TenantDomain: {
            /**
             * @description Domain name
             * @example acme.example
             */
            name: string;
            /** @description When it was proven to be theirs; null while it is only claimed */
            verifiedAt: string | null;
        };
        TenantDomainInput: {
            /**
             * @description Domain name
             * @example acme.example
             */
            name: string;
            /** @description When it was proven to be theirs; null while it is only claimed */
            verifiedAt: string | null;
        };
        TenantInput: {
            activatedAt: string | null;
            company: components["schemas"]["CompanyInput"];
            contacts: components["schemas"]["ContactInput"][];
            /** Format: date-time */
            createdAt: string;
            deletedAt: string | null;
            domains: components["schemas"]["TenantDomainInput"][];
            /** Format: uuid */
            id: string;
            name: string;
            partner: {
                /** Format: uuid */
                id: string;
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
            } | null;
            /**
             * @description The worst state of its resources; skipped ones count as ok
             * @enum {string}
             */
            provisioning: "ok" | "pending" | "unknown" | "drifted" | "error";
            /** @description Until then it can be restored */
            purgeAfter: string | null;
            purgedAt: string | null;
            /** @description Those all its people share; each person's are listed below `/resources` */
            resources: components["schemas"]["SharedResourceInput"][];
            /**
             * @description How many people have a seat
             * @example 12
             */
            seatsInUse: number;
            /**
             * @description Short name in addresses; cannot be changed later
             * @example acme
             */
            slug: string;
            /**
             * @description deleted: can be restored until `purgeAfter`; purging: being erased in every upstream; purged: nothing is left but its audit trail
             * @enum {string}
             */
            status: "pending" | "trial" | "active" | "suspended" | "deleted" | "purging" | "purged";
            subscription: components["schemas"]["SubscriptionSummaryInput"];
            suspension: components["schemas"]["SuspensionInput"] | null;
            trialEndsAt: string | null;
            /** @description Goes up with every change; send it back in If-Match */
            version: number;
        };
        TenantNote: {
            author: {
                /** Format: uuid */
                id: string;
                /** @example Olga Berg */
                name: string;
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /**
             * @description At most 4000 characters
             * @example Called Anna: they move their mail in March.
             */
            text: string;
        };
        TenantNoteInput: {
            author: {
                /** Format: uuid */
                id: string;
                /** @example Olga Berg */
                name: string;
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /**
             * @description At most 4000 characters
             * @example Called Anna: they move their mail in March.
             */
            text: string;
        };
        TenantResource: {
            /**
             * @description Of a mailbox or a forwarding address
             * @example anna@acme.example
             */
            address: string | null;
            /**
             * Format: date-time
             * @description When the state last changed
             */
            changedAt: string;
            /** @description What was found to differ; only those who run the tenant are told */
            differences: components["schemas"]["Difference"][];
            /** @description What the upstream calls it */
            externalId: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "directory.group" | "directory.person" | "mail.domain" | "mail.account" | "mail.forward" | "mail.list" | "files.space" | "files.member" | "ready";
            lastOkAt: string | null;
            /**
             * @description The same in a sentence
             * @example This platform has no mail server configured.
             */
            message: string | null;
            /** @description When the upstream was last asked, and answered */
            observedAt: string | null;
            /** @description Why it is in this state; null when there is nothing to explain */
            reason: ("not_configured" | "not_entitled" | "waiting" | "upstream_unavailable" | "upstream_conflict" | "upstream_refused" | "differs" | "repair_waits" | "repair_held" | "signing_pending" | "address_unfit" | "tenant_suspended" | "tenant_deleted" | "member_disabled" | "kept" | "removed") | null;
            /** @description Null when nothing was ever to be made to match */
            reconciling: components["schemas"]["Reconciling"] | null;
            /** @description Until then it is kept, though no longer wanted */
            removeAfter: string | null;
            /** @enum {string} */
            state: "pending" | "ok" | "skipped" | "error" | "drifted" | "unknown";
            /** @description What of its kind: a person's or mailbox's id, a domain; empty for what a tenant has one of */
            subject: string;
            /**
             * @description What people call the subject: whose it is, or a domain. Null for what a tenant has one of, and for whoever may not know
             * @example Anna Holm
             */
            subjectName: string | null;
            /**
             * @description Where it is
             * @example mail
             * @enum {string}
             */
            upstream: "directory" | "mail" | "files";
            /** @description False: it is being removed */
            wanted: boolean;
        };
        TenantResourceInput: {
            /**
             * @description Of a mailbox or a forwarding address
             * @example anna@acme.example
             */
            address: string | null;
            /**
             * Format: date-time
             * @description When the state last changed
             */
            changedAt: string;
            /** @description What was found to differ; only those who run the tenant are told */
            differences: components["schemas"]["DifferenceInput"][];
            /** @description What the upstream calls it */
            externalId: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "directory.group" | "directory.person" | "mail.domain" | "mail.account" | "mail.forward" | "mail.list" | "files.space" | "files.member" | "ready";
            lastOkAt: string | null;
            /**
             * @description The same in a sentence
             * @example This platform has no mail server configured.
             */
            message: string | null;
            /** @description When the upstream was last asked, and answered */
            observedAt: string | null;
            /** @description Why it is in this state; null when there is nothing to explain */
            reason: ("not_configured" | "not_entitled" | "waiting" | "upstream_unavailable" | "upstream_conflict" | "upstream_refused" | "differs" | "repair_waits" | "repair_held" | "signing_pending" | "address_unfit" | "tenant_suspended" | "tenant_deleted" | "member_disabled" | "kept" | "removed") | null;
            /** @description Null when nothing was ever to be made to match */
            reconciling: components["schemas"]["ReconcilingInput"] | null;
            /** @description Until then it is kept, though no longer wanted */
            removeAfter: string | null;
            /** @enum {string} */
            state: "pending" | "ok" | "skipped" | "error" | "drifted" | "unknown";
            /** @description What of its kind: a person's or mailbox's id, a domain; empty for what a tenant has one of */
            subject: string;
            /**
             * @description What people call the subject: whose it is, or a domain. Null for what a tenant has one of, and for whoever may not know
             * @example Anna Holm
             */
            subjectName: string | null;
            /**
             * @description Where it is
             * @example mail
             * @enum {string}
             */
            upstream: "directory" | "mail" | "files";
            /** @description False: it is being removed */
            wanted: boolean;
        };
        TenantResources: {
            items: components["schemas"]["TenantResource"][];
            nextCursor: string | null;
        };
        TenantResourcesInput: {
            items: components["schemas"]["TenantResourceInput"][];
            nextCursor: string | null;
        };
        Ticket: {
            about: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "resource" | "domain" | "member";
                /**
                 * @description Null when it is gone
                 * @example acme.example
                 */
                label: string | null;
            } | null;
            /** @description The operator who sees to it; told to operators alone */
            assignee: {
                /** Format: uuid */
                id: string;
                /**
                 * @description Null once they have been erased
                 * @example Anna Holm
                 */
                name: string | null;
            } | null;
            closedAt: string | null;
            /** @description Told to operators alone */
            firstAnswer: components["schemas"]["TicketClock"] | null;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000042
             */
            id: string;
            lastMessage: {
                /** Format: date-time */
                at: string;
                /**
                 * @description us: an operator; customer: somebody of the tenant
                 * @enum {string}
                 */
                from: "us" | "customer";
            };
            /**
             * @description By which people call it
             * @example 1042
             */
            number: number;
            /** Format: date-time */
            openedAt: string;
            /**
             * @description us: an operator; customer: somebody of the tenant
             * @enum {string}
             */
            openedBy: "us" | "customer";
            /**
             * @description How soon it has to be answered and settled. urgent: nobody can work; high: something important does not
             * @example normal
             * @enum {string}
             */
            priority: "low" | "normal" | "high" | "urgent";
            /**
             * @description How often it was resolved and was not
             * @example 0
             */
            reopened: number;
            /** @description Who of the tenant is written to; null when we opened it for nobody in particular */
            requester: {
                /** Format: uuid */
                id: string;
                /**
                 * @description Null once they have been erased
                 * @example Anna Holm
                 */
                name: string | null;
            } | null;
            /** @description Told to operators alone */
            resolution: components["schemas"]["TicketClock"] | null;
            resolvedAt: string | null;
            /**
             * @description new: nobody has answered yet; waiting_for_us and waiting_for_customer: whose turn it is; resolved: settled, and an answer opens it again; closed: resolved for 7 days, and over
             * @example waiting_for_us
             * @enum {string}
             */
            status: "new" | "waiting_for_us" | "waiting_for_customer" | "resolved" | "closed";
            /** @example Mail from one sender does not arrive */
            subject: string;
            tenant: {
                /** Format: uuid */
                id: string;
                /** @example Acme */
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
            };
            /** @description Goes up with every change; send it back in If-Match */
            version: number;
        };
        TicketClock: {
            doneAt: string | null;
            /**
             * Format: date-time
             * @description Moves on by as long as it was paused
             */
            dueAt: string;
            pausedAt: string | null;
            /**
             * @description running, overdue: it is our turn; paused: the customer's; met, missed: it is over
             * @enum {string}
             */
            state: "running" | "overdue" | "paused" | "met" | "missed";
        };
        TicketClockInput: {
            doneAt: string | null;
            /**
             * Format: date-time
             * @description Moves on by as long as it was paused
             */
            dueAt: string;
            pausedAt: string | null;
            /**
             * @description running, overdue: it is our turn; paused: the customer's; met, missed: it is over
             * @enum {string}
             */
            state: "running" | "overdue" | "paused" | "met" | "missed";
        };
        /**
         * @example {
         *       "open": 7,
         *       "mine": 2,
         *       "unassigned": 3,
         *       "overdue": 1,
         *       "waiting": 2,
         *       "resolved": 4,
         *       "closed": 20,
         *       "all": 31
         *     }
         */
        TicketCounts: {
            [key: string]: number;
        };
        /**
         * @example {
         *       "open": 7,
         *       "mine": 2,
         *       "unassigned": 3,
         *       "overdue": 1,
         *       "waiting": 2,
         *       "resolved": 4,
         *       "closed": 20,
         *       "all": 31
         *     }
         */
        TicketCountsInput: {
            [key: string]: number;
        };
        TicketFile: {
            /** @example 1536 */
            bytes: number;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000044
             */
            id: string;
            /**
             * @description As it was uploaded, without what could mislead
             * @example bounce.txt
             */
            name: string;
            /**
             * @example text/plain
             * @enum {string}
             */
            type: "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "image/heic" | "video/mp4" | "video/webm" | "application/pdf" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.presentationml.presentation" | "application/vnd.oasis.opendocument.text" | "application/vnd.oasis.opendocument.spreadsheet" | "application/vnd.oasis.opendocument.presentation" | "text/plain";
        };
        /**
         * Format: binary
         * @example 550 5.7.1 Refused
         */
        TicketFileBytes: string;
        /**
         * Format: binary
         * @example 550 5.7.1 Refused
         */
        TicketFileBytesInput: string;
        TicketFileInput: {
            /** @example 1536 */
            bytes: number;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000044
             */
            id: string;
            /**
             * @description As it was uploaded, without what could mislead
             * @example bounce.txt
             */
            name: string;
            /**
             * @example text/plain
             * @enum {string}
             */
            type: "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "image/heic" | "video/mp4" | "video/webm" | "application/pdf" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.presentationml.presentation" | "application/vnd.oasis.opendocument.text" | "application/vnd.oasis.opendocument.spreadsheet" | "application/vnd.oasis.opendocument.presentation" | "text/plain";
        };
        TicketInput: {
            about: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "resource" | "domain" | "member";
                /**
                 * @description Null when it is gone
                 * @example acme.example
                 */
                label: string | null;
            } | null;
            /** @description The operator who sees to it; told to operators alone */
            assignee: {
                /** Format: uuid */
                id: string;
                /**
                 * @description Null once they have been erased
                 * @example Anna Holm
                 */
                name: string | null;
            } | null;
            closedAt: string | null;
            /** @description Told to operators alone */
            firstAnswer: components["schemas"]["TicketClockInput"] | null;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000042
             */
            id: string;
            lastMessage: {
                /** Format: date-time */
                at: string;
                /**
                 * @description us: an operator; customer: somebody of the tenant
                 * @enum {string}
                 */
                from: "us" | "customer";
            };
            /**
             * @description By which people call it
             * @example 1042
             */
            number: number;
            /** Format: date-time */
            openedAt: string;
            /**
             * @description us: an operator; customer: somebody of the tenant
             * @enum {string}
             */
            openedBy: "us" | "customer";
            /**
             * @description How soon it has to be answered and settled. urgent: nobody can work; high: something important does not
             * @example normal
             * @enum {string}
             */
            priority: "low" | "normal" | "high" | "urgent";
            /**
             * @description How often it was resolved and was not
             * @example 0
             */
            reopened: number;
            /** @description Who of the tenant is written to; null when we opened it for nobody in particular */
            requester: {
                /** Format: uuid */
                id: string;
                /**
                 * @description Null once they have been erased
                 * @example Anna Holm
                 */
                name: string | null;
            } | null;
            /** @description Told to operators alone */
            resolution: components["schemas"]["TicketClockInput"] | null;
            resolvedAt: string | null;
            /**
             * @description new: nobody has answered yet; waiting_for_us and waiting_for_customer: whose turn it is; resolved: settled, and an answer opens it again; closed: resolved for 7 days, and over
             * @example waiting_for_us
             * @enum {string}
             */
            status: "new" | "waiting_for_us" | "waiting_for_customer" | "resolved" | "closed";
            /** @example Mail from one sender does not arrive */
            subject: string;
            tenant: {
                /** Format: uuid */
                id: string;
                /** @example Acme */
                name: string;
                /**
                 * @description Short name in addresses; cannot be changed later
                 * @example acme
                 */
                slug: string;
            };
            /** @description Goes up with every change; send it back in If-Match */
            version: number;
        };
        TicketMessage: {
            author: {
                /** Format: uuid */
                id: string;
                /**
                 * @description Null once they have been erased
                 * @example Anna Holm
                 */
                name: string | null;
            };
            /** Format: date-time */
            createdAt: string;
            files: components["schemas"]["TicketFile"][];
            /**
             * @description us: an operator; customer: somebody of the tenant
             * @enum {string}
             */
            from: "us" | "customer";
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000043
             */
            id: string;
            /**
             * @description A note among operators: nobody of the tenant ever sees it
             * @example false
             */
            internal: boolean;
            /** @example Since yesterday nothing from billing@sender.example arrives. */
            text: string;
        };
        TicketMessageInput: {
            author: {
                /** Format: uuid */
                id: string;
                /**
                 * @description Null once they have been erased
                 * @example Anna Holm
                 */
                name: string | null;
            };
            /** Format: date-time */
            createdAt: string;
            files: components["schemas"]["TicketFileInput"][];
            /**
             * @description us: an operator; customer: somebody of the tenant
             * @enum {string}
             */
            from: "us" | "customer";
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000043
             */
            id: string;
            /**
             * @description A note among operators: nobody of the tenant ever sees it
             * @example false
             */
            internal: boolean;
            /** @example Since yesterday nothing from billing@sender.example arrives. */
            text: string;
        };
        /**
         * @example {
         *       "endsAt": "2030-01-31T00:00:00Z"
         *     }
         */
        Trial: {
            /**
             * Format: date-time
             * @description When the trial ends; later than now
             * @example 2030-01-31T00:00:00Z
             */
            endsAt: string;
        };
        /**
         * @example {
         *       "endsAt": "2030-01-31T00:00:00Z"
         *     }
         */
        TrialInput: {
            /**
             * Format: date-time
             * @description When the trial ends; later than now
             * @example 2030-01-31T00:00:00Z
             */
            endsAt: string;
        };
        /**
         * @example {
         *       "name": "Anna Holm",
         *       "locale": "da",
         *       "timeZone": "Europe/Copenhagen"
         *     }
         */
        UpdateOwnProfile: {
            /** @enum {string} */
            locale?: "en" | "da";
            name?: string;
            timeZone?: string | null;
        };
        /**
         * @example {
         *       "name": "Anna Holm",
         *       "locale": "da",
         *       "timeZone": "Europe/Copenhagen"
         *     }
         */
        UpdateOwnProfileInput: {
            /** @enum {string} */
            locale?: "en" | "da";
            name?: string;
            timeZone?: string | null;
        };
        /**
         * @example {
         *       "name": "Anna Holm Berg"
         *     }
         */
        UpdatePerson: {
            /**
             * Format: email
             * @description E-mail address
             * @example anna@acme.example
             */
            email?: string;
            /** @enum {string} */
            locale?: "en" | "da";
            name?: string;
        };
        /**
         * @example {
         *       "name": "Anna Holm Berg"
         *     }
         */
        UpdatePersonInput: {
            /**
             * @description E-mail address
             * @example anna@acme.example
             */
            email?: string;
            /** @enum {string} */
            locale?: "en" | "da";
            name?: string;
        };
        Upstream: {
            /** @description When it was last asked */
            checkedAt: string | null;
            configured: boolean;
            /**
             * @description Null: it could not be asked
             * @example true
             */
            credentialsValid: boolean | null;
            /**
             * @description Resources, mails or domains that depend on it, and how many are not as they should be
             * @example {
             *       "total": 12,
             *       "unwell": 1
             *     }
             */
            dependants: {
                total: number;
                unwell: number;
            } | null;
            /**
             * @description What went wrong at the last look, in a sentence
             * @example null
             */
            error: string | null;
            /**
             * @description How long its last answer took
             * @example 12
             */
            latencyMs: number | null;
            /**
             * @description Which of the upstreams
             * @example mail
             * @enum {string}
             */
            name: "directory" | "mail" | "files" | "smtp" | "dns";
            /**
             * @description What is configured; null: nothing
             * @example Stalwart
             */
            product: string | null;
            /**
             * @description Null: it has not been asked yet
             * @example true
             */
            reachable: boolean | null;
            /** @description Since when it is reachable or not, and takes our credentials or not */
            since: string | null;
            /**
             * @description It says of itself that it is a stand-in: nothing real is behind it
             * @example false
             */
            twin: boolean;
            /**
             * @description Null while it is not known; some tell it to nobody
             * @example 0.16.18
             */
            version: string | null;
        };
        UpstreamCall: {
            /**
             * Format: date-time
             * @description When it began
             */
            at: string;
            /** @example 12 */
            latencyMs: number;
            /**
             * @description The verb of the port
             * @example ensureMailbox
             */
            operation: string;
            /**
             * @description How it ended
             * @example ok
             * @enum {string}
             */
            outcome: "ok" | "unavailable" | "rejected" | "conflict" | "failed";
        };
        UpstreamCallInput: {
            /**
             * Format: date-time
             * @description When it began
             */
            at: string;
            /** @example 12 */
            latencyMs: number;
            /**
             * @description The verb of the port
             * @example ensureMailbox
             */
            operation: string;
            /**
             * @description How it ended
             * @example ok
             * @enum {string}
             */
            outcome: "ok" | "unavailable" | "rejected" | "conflict" | "failed";
        };
        UpstreamEffect: {
            /**
             * @description How many of them
             * @example 42
             */
            count: number;
            /**
             * @description shut: nobody comes in, and nothing is lost; opened: the same undone; removed: erased for good
             * @example shut
             * @enum {string}
             */
            effect: "shut" | "opened" | "removed";
            /**
             * @example mail.account
             * @enum {string}
             */
            kind: "directory.group" | "directory.person" | "mail.domain" | "mail.account" | "mail.forward" | "mail.list" | "files.space" | "files.member" | "ready";
            /**
             * @description Where it is
             * @example mail
             * @enum {string}
             */
            upstream: "directory" | "mail" | "files";
        };
        UpstreamEffectInput: {
            /**
             * @description How many of them
             * @example 42
             */
            count: number;
            /**
             * @description shut: nobody comes in, and nothing is lost; opened: the same undone; removed: erased for good
             * @example shut
             * @enum {string}
             */
            effect: "shut" | "opened" | "removed";
            /**
             * @example mail.account
             * @enum {string}
             */
            kind: "directory.group" | "directory.person" | "mail.domain" | "mail.account" | "mail.forward" | "mail.list" | "files.space" | "files.member" | "ready";
            /**
             * @description Where it is
             * @example mail
             * @enum {string}
             */
            upstream: "directory" | "mail" | "files";
        };
        UpstreamInput: {
            /** @description When it was last asked */
            checkedAt: string | null;
            configured: boolean;
            /**
             * @description Null: it could not be asked
             * @example true
             */
            credentialsValid: boolean | null;
            /**
             * @description Resources, mails or domains that depend on it, and how many are not as they should be
             * @example {
             *       "total": 12,
             *       "unwell": 1
             *     }
             */
            dependants: {
                total: number;
                unwell: number;
            } | null;
            /**
             * @description What went wrong at the last look, in a sentence
             * @example null
             */
            error: string | null;
            /**
             * @description How long its last answer took
             * @example 12
             */
            latencyMs: number | null;
            /**
             * @description Which of the upstreams
             * @example mail
             * @enum {string}
             */
            name: "directory" | "mail" | "files" | "smtp" | "dns";
            /**
             * @description What is configured; null: nothing
             * @example Stalwart
             */
            product: string | null;
            /**
             * @description Null: it has not been asked yet
             * @example true
             */
            reachable: boolean | null;
            /** @description Since when it is reachable or not, and takes our credentials or not */
            since: string | null;
            /**
             * @description It says of itself that it is a stand-in: nothing real is behind it
             * @example false
             */
            twin: boolean;
            /**
             * @description Null while it is not known; some tell it to nobody
             * @example 0.16.18
             */
            version: string | null;
        };
        Webhook: {
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            description: string;
            /** @description Why the platform stopped sending: nothing was accepted for days, or the endpoint answered 410 */
            disabled: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                reason: "failing" | "gone";
            } | null;
            /**
             * @example [
             *       "tenant.*",
             *       "member.added"
             *     ]
             */
            eventTypes: string[];
            /** @description Nothing has been accepted since */
            failingSince: string | null;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Until when the secret that was replaced signs as well; null when none does */
            previousSecretUntil: string | null;
            /** @example https://hooks.acme.example/dezky */
            url: string;
            /** @description Goes up with every change; send it back in If-Match */
            version: number;
            /**
             * @description How many events it has not accepted yet and will be sent
             * @example 0
             */
            waiting: number;
        };
        WebhookDelivery: {
            /** @description The newest last */
            attempts: {
                /** Format: date-time */
                at: string;
                /** @example 84 */
                durationMs: number;
                error: ("status" | "redirect" | "timeout" | "refused" | "unresolved" | "address_refused" | "tls" | "connection" | "interrupted") | null;
                /** @description The beginning of its answer */
                response: string | null;
                /**
                 * @description What the endpoint answered
                 * @example 500
                 */
                status: number | null;
            }[];
            /** Format: date-time */
            createdAt: string;
            deliveredAt: string | null;
            /** Format: uuid */
            eventId: string;
            /** @example tenant.created */
            eventType: string;
            /**
             * Format: uuid
             * @description The `webhook-id` it is sent with, every time
             */
            id: string;
            nextAttemptAt: string | null;
            /** @enum {string} */
            state: "pending" | "delivered" | "failed";
        };
        WebhookDeliveryInput: {
            /** @description The newest last */
            attempts: {
                /** Format: date-time */
                at: string;
                /** @example 84 */
                durationMs: number;
                error: ("status" | "redirect" | "timeout" | "refused" | "unresolved" | "address_refused" | "tls" | "connection" | "interrupted") | null;
                /** @description The beginning of its answer */
                response: string | null;
                /**
                 * @description What the endpoint answered
                 * @example 500
                 */
                status: number | null;
            }[];
            /** Format: date-time */
            createdAt: string;
            deliveredAt: string | null;
            /** Format: uuid */
            eventId: string;
            /** @example tenant.created */
            eventType: string;
            /**
             * Format: uuid
             * @description The `webhook-id` it is sent with, every time
             */
            id: string;
            nextAttemptAt: string | null;
            /** @enum {string} */
            state: "pending" | "delivered" | "failed";
        };
        WebhookDeliveryWithRequest: {
            /** @description The newest last */
            attempts: {
                /** Format: date-time */
                at: string;
                /** @example 84 */
                durationMs: number;
                error: ("status" | "redirect" | "timeout" | "refused" | "unresolved" | "address_refused" | "tls" | "connection" | "interrupted") | null;
                /** @description The beginning of its answer */
                response: string | null;
                /**
                 * @description What the endpoint answered
                 * @example 500
                 */
                status: number | null;
            }[];
            /** Format: date-time */
            createdAt: string;
            deliveredAt: string | null;
            /** Format: uuid */
            eventId: string;
            /** @example tenant.created */
            eventType: string;
            /**
             * Format: uuid
             * @description The `webhook-id` it is sent with, every time
             */
            id: string;
            nextAttemptAt: string | null;
            request: {
                /** @description A CloudEvent in JSON */
                body: string;
                /**
                 * @description Those that are the same at every attempt
                 * @example {
                 *       "content-type": "application/cloudevents+json"
                 *     }
                 */
                headers: {
                    [key: string]: string;
                };
                /**
                 * @description Where it would be sent by now
                 * @example https://hooks.acme.example/dezky
                 */
                url: string;
            };
            /** @enum {string} */
            state: "pending" | "delivered" | "failed";
        };
        WebhookDeliveryWithRequestInput: {
            /** @description The newest last */
            attempts: {
                /** Format: date-time */
                at: string;
                /** @example 84 */
                durationMs: number;
                error: ("status" | "redirect" | "timeout" | "refused" | "unresolved" | "address_refused" | "tls" | "connection" | "interrupted") | null;
                /** @description The beginning of its answer */
                response: string | null;
                /**
                 * @description What the endpoint answered
                 * @example 500
                 */
                status: number | null;
            }[];
            /** Format: date-time */
            createdAt: string;
            deliveredAt: string | null;
            /** Format: uuid */
            eventId: string;
            /** @example tenant.created */
            eventType: string;
            /**
             * Format: uuid
             * @description The `webhook-id` it is sent with, every time
             */
            id: string;
            nextAttemptAt: string | null;
            request: {
                /** @description A CloudEvent in JSON */
                body: string;
                /**
                 * @description Those that are the same at every attempt
                 * @example {
                 *       "content-type": "application/cloudevents+json"
                 *     }
                 */
                headers: {
                    [key: string]: string;
                };
                /**
                 * @description Where it would be sent by now
                 * @example https://hooks.acme.example/dezky
                 */
                url: string;
            };
            /** @enum {string} */
            state: "pending" | "delivered" | "failed";
        };
        WebhookInput: {
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            description: string;
            /** @description Why the platform stopped sending: nothing was accepted for days, or the endpoint answered 410 */
            disabled: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                reason: "failing" | "gone";
            } | null;
            /**
             * @example [
             *       "tenant.*",
             *       "member.added"
             *     ]
             */
            eventTypes: string[];
            /** @description Nothing has been accepted since */
            failingSince: string | null;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Until when the secret that was replaced signs as well; null when none does */
            previousSecretUntil: string | null;
            /** @example https://hooks.acme.example/dezky */
            url: string;
            /** @description Goes up with every change; send it back in If-Match */
            version: number;
            /**
             * @description How many events it has not accepted yet and will be sent
             * @example 0
             */
            waiting: number;
        };
        WebhookWithSecret: {
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            description: string;
            /** @description Why the platform stopped sending: nothing was accepted for days, or the endpoint answered 410 */
            disabled: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                reason: "failing" | "gone";
            } | null;
            /**
             * @example [
             *       "tenant.*",
             *       "member.added"
             *     ]
             */
            eventTypes: string[];
            /** @description Nothing has been accepted since */
            failingSince: string | null;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Until when the secret that was replaced signs as well; null when none does */
            previousSecretUntil: string | null;
            /**
             * @description Signs what is sent. Shown here and never again; null when this answer repeats an earlier one
             * @example whsec_(44 characters)
             */
            secret: string | null;
            /** @example https://hooks.acme.example/dezky */
            url: string;
            /** @description Goes up with every change; send it back in If-Match */
            version: number;
            /**
             * @description How many events it has not accepted yet and will be sent
             * @example 0
             */
            waiting: number;
        };
        WebhookWithSecretInput: {
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            description: string;
            /** @description Why the platform stopped sending: nothing was accepted for days, or the endpoint answered 410 */
            disabled: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                reason: "failing" | "gone";
            } | null;
            /**
             * @example [
             *       "tenant.*",
             *       "member.added"
             *     ]
             */
            eventTypes: string[];
            /** @description Nothing has been accepted since */
            failingSince: string | null;
            /**
             * Format: uuid
             * @example 0190a000-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Until when the secret that was replaced signs as well; null when none does */
            previousSecretUntil: string | null;
            /**
             * @description Signs what is sent. Shown here and never again; null when this answer repeats an earlier one
             * @example whsec_(44 characters)
             */
            secret: string | null;
            /** @example https://hooks.acme.example/dezky */
            url: string;
            /** @description Goes up with every change; send it back in If-Match */
            version: number;
            /**
             * @description How many events it has not accepted yet and will be sent
             * @example 0
             */
            waiting: number;
        };
        WorkspaceFiles: {
            /**
             * @description Whether files are part of what the workspace may use
             * @example true
             */
            included: boolean;
            quota: components["schemas"]["FileQuota"];
            /** @description What the workspace shares; null until it is to have one */
            space: {
                /** @description Null: there is none yet, or the file server cannot say */
                observed: components["schemas"]["ObservedSpace"] | null;
                /** @description Why it is in this state; null when there is nothing to explain */
                reason: ("not_configured" | "not_entitled" | "waiting" | "upstream_unavailable" | "upstream_conflict" | "upstream_refused" | "differs" | "repair_waits" | "repair_held" | "signing_pending" | "address_unfit" | "tenant_suspended" | "tenant_deleted" | "member_disabled" | "kept" | "removed") | null;
                /** @enum {string} */
                state: "pending" | "ok" | "skipped" | "error" | "drifted" | "unknown";
            } | null;
            /**
             * @description The room the workspace is entitled to
             * @example 107374182400
             */
            storageBytes: number;
        };
        WorkspaceFilesInput: {
            /**
             * @description Whether files are part of what the workspace may use
             * @example true
             */
            included: boolean;
            quota: components["schemas"]["FileQuotaInput"];
            /** @description What the workspace shares; null until it is to have one */
            space: {
                /** @description Null: there is none yet, or the file server cannot say */
                observed: components["schemas"]["ObservedSpaceInput"] | null;
                /** @description Why it is in this state; null when there is nothing to explain */
                reason: ("not_configured" | "not_entitled" | "waiting" | "upstream_unavailable" | "upstream_conflict" | "upstream_refused" | "differs" | "repair_waits" | "repair_held" | "signing_pending" | "address_unfit" | "tenant_suspended" | "tenant_deleted" | "member_disabled" | "kept" | "removed") | null;
                /** @enum {string} */
                state: "pending" | "ok" | "skipped" | "error" | "drifted" | "unknown";
            } | null;
            /**
             * @description The room the workspace is entitled to
             * @example 107374182400
             */
            storageBytes: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAnnouncements: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description draft: nobody is shown it; scheduled: published, and not begun; current: people are shown it; over: its end has passed */
                state?: "draft" | "scheduled" | "current" | "over";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Announcement"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAnnouncement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAnnouncementInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Announcement"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAnnouncement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Announcement"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAnnouncement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeAnnouncement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAnnouncementInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Announcement"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile: read again, and repeat the change */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say in If-Match which version is changed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishAnnouncement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Announcement"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile: read again, and repeat the change */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say in If-Match which version is changed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawAnnouncement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Announcement"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiTokens: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiToken"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiTokenInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiToken"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description What the action begins with */
                action?: string;
                /** @description A person, an API token, or `system` */
                actor?: string | "system";
                cursor?: string;
                /** @description Not before */
                from?: string;
                /** @description What kind of thing it was done to */
                kind?: string;
                limit?: number;
                /** @description In what was done, to what, why, what changed, and who did it; or a request id */
                search?: string;
                subject?: string;
                /** @description All chains instead of the platform's own */
                tenant?: "all";
                /** @description Before */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditCheckpoints: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Of all chains instead of the platform's own */
                tenant?: "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditCheckpoint"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntry"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                /** @description What the action begins with */
                action?: string;
                /** @description A person, an API token, or `system` */
                actor?: string | "system";
                /** @description `jsonl` can be proven with `dezky audit verify`; `csv` is for reading in a spreadsheet, and can be filtered */
                format?: "jsonl" | "csv";
                /** @description Not before */
                from?: string;
                /** @description What kind of thing it was done to */
                kind?: string;
                /** @description In what was done, to what, why, what changed, and who did it; or a request id */
                search?: string;
                subject?: string;
                /** @description All chains instead of the platform's own */
                tenant?: "all";
                /** @description Before */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                    "text/csv": string;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditKeys"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditProof"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDecisions: {
        parameters: {
            query?: {
                /** @description The most of each kind */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decisions"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDeploymentBoard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Those that the key is for; null where it does not answer */
                        projects: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            repository: string;
                            /** @description In the order in which releases go */
                            stages: {
                                host: string;
                                /** Format: uuid */
                                id: string;
                                /** @description Of those that requests are led to */
                                instances: {
                                    running: number;
                                    /** @description Crashed, out of memory, stopped by somebody else, or gone */
                                    unwell: number;
                                    wanted: number;
                                };
                                /** @description The newest of those that ended and were not superseded */
                                latest: {
                                    approvals: {
                                        given: number;
                                        needed: number;
                                    };
                                    endedAt: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "deploy" | "promotion" | "rollback" | "redeploy";
                                    release: {
                                        digest: string;
                                        number: number;
                                        tag: string | null;
                                    };
                                    /** Format: date-time */
                                    requestedAt: string;
                                    requestedBy: string;
                                    /** @enum {string} */
                                    state: "waiting" | "queued" | "running" | "undoing" | "succeeded" | "failed" | "cancelled" | "superseded";
                                    /** @description Which is at work now */
                                    step: ("preflight" | "pull" | "park" | "start" | "health" | "swap" | "verify" | "drain" | "stop" | "watch" | "restore" | "discard") | null;
                                } | null;
                                live: {
                                    digest: string;
                                    hostName: string;
                                    number: number;
                                    /** @description When the deployment that brought it had succeeded; null while it is under way */
                                    since: string | null;
                                    tag: string | null;
                                } | null;
                                name: string;
                                /** @description Which tag it was made for; it stands after the stage that made it */
                                ofTag: string | null;
                                removing: boolean;
                                /** @description Running, being undone, or next in the queue */
                                underWay: {
                                    approvals: {
                                        given: number;
                                        needed: number;
                                    };
                                    endedAt: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "deploy" | "promotion" | "rollback" | "redeploy";
                                    release: {
                                        digest: string;
                                        number: number;
                                        tag: string | null;
                                    };
                                    /** Format: date-time */
                                    requestedAt: string;
                                    requestedBy: string;
                                    /** @enum {string} */
                                    state: "waiting" | "queued" | "running" | "undoing" | "succeeded" | "failed" | "cancelled" | "superseded";
                                    /** @description Which is at work now */
                                    step: ("preflight" | "pull" | "park" | "start" | "health" | "swap" | "verify" | "drain" | "stop" | "watch" | "restore" | "discard") | null;
                                } | null;
                                /** @description The newest of those that wait for an approval */
                                waiting: {
                                    approvals: {
                                        given: number;
                                        needed: number;
                                    };
                                    endedAt: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "deploy" | "promotion" | "rollback" | "redeploy";
                                    release: {
                                        digest: string;
                                        number: number;
                                        tag: string | null;
                                    };
                                    /** Format: date-time */
                                    requestedAt: string;
                                    requestedBy: string;
                                    /** @enum {string} */
                                    state: "waiting" | "queued" | "running" | "undoing" | "succeeded" | "failed" | "cancelled" | "superseded";
                                    /** @description Which is at work now */
                                    step: ("preflight" | "pull" | "park" | "start" | "health" | "swap" | "verify" | "drain" | "stop" | "watch" | "restore" | "discard") | null;
                                } | null;
                            }[];
                        }[] | null;
                        /**
                         * @description Silent: what it deployed runs on without it. Refusing: it does not take the platform's key
                         * @enum {string}
                         */
                        state: "not_configured" | "silent" | "refusing" | "answering";
                        /** @description Where the deployer's own pages are; null where none is configured */
                        url: string | null;
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: {
                "last-event-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                cursor?: string;
                from?: string;
                /** @description Of one of these groups of types */
                group?: ("tenant" | "plan" | "subscription" | "entitlement" | "partner" | "member" | "second_factor" | "mailbox" | "file_space" | "mailing_list" | "api_token" | "person" | "platform_admin" | "outbox" | "domain" | "ticket" | "webhook" | "announcement" | "setting" | "support_access" | "data_export" | "upstream")[];
                limit?: number;
                /** @description Somewhere in the subject or in what is said */
                search?: string;
                /** @description To exactly this */
                subject?: string;
                /** @description To one tenant */
                tenant?: string;
                to?: string;
                /** @description One of these */
                type?: ("tenant.created" | "tenant.updated" | "tenant.note_added" | "tenant.note_removed" | "tenant.activated" | "tenant.suspended" | "tenant.resumed" | "tenant.deleted" | "tenant.restored" | "tenant.trial_changed" | "tenant.converted" | "tenant.purge_started" | "tenant.purged" | "tenant.resource_changed" | "plan.created" | "plan.changed" | "subscription.started" | "subscription.changed" | "subscription.renewed" | "subscription.canceled" | "entitlement.changed" | "partner.created" | "partner.updated" | "partner.terminated" | "partner.member_added" | "partner.member_removed" | "member.added" | "member.no_seat" | "member.invited" | "member.role_changed" | "member.disabled" | "member.enabled" | "member.removed" | "member.departure_changed" | "member.invitation_revoked" | "member.second_factor_changed" | "member.second_factor_reset" | "second_factor.policy_changed" | "member.signed_in" | "mailbox.changed" | "mailbox.removed" | "file_space.quota_changed" | "mailing_list.created" | "mailing_list.changed" | "mailing_list.deleted" | "api_token.created" | "api_token.revoked" | "person.created" | "person.updated" | "person.disabled" | "person.enabled" | "person.signed_out" | "person.deleted" | "person.session_ended" | "platform_admin.granted" | "platform_admin.revoked" | "outbox.changed" | "domain.claimed" | "domain.verified" | "domain.changed" | "domain.records_changed" | "domain.proof_changed" | "domain.expired" | "domain.released" | "ticket.opened" | "ticket.answered" | "ticket.changed" | "ticket.noted" | "ticket.assigned" | "webhook.created" | "webhook.changed" | "webhook.deleted" | "webhook.disabled" | "announcement.created" | "announcement.changed" | "announcement.published" | "announcement.withdrawn" | "announcement.deleted" | "announcement.told" | "setting.changed" | "support_access.requested" | "support_access.started" | "support_access.denied" | "support_access.ended" | "support_access.used" | "support_access.mode_changed" | "data_export.started" | "data_export.progressed" | "data_export.finished" | "data_export.failed" | "data_export.deleted" | "upstream.changed")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PastEvent"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description Of one of these */
                kind?: ("tenant" | "directory.group" | "directory.person" | "mail.domain" | "mail.account" | "mail.forward" | "mail.list" | "files.space" | "files.member" | "ready" | "person" | "domain" | "webhook" | "upstream" | "subscriptions" | "purge-notices" | "housekeeping" | "audit-checkpoints" | "data-export" | "outgoing-mail")[];
                limit?: number;
                /** @description A slug, a domain, a mail address, or an id */
                search?: string;
                /** @description In one of these */
                state?: ("running" | "queued" | "retrying" | "failed" | "scheduled" | "idle" | "done")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Job"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kind and key */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kind and key */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Kind and key */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobCounts"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOutbox: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description What it says */
                kind?: "invitation" | "member_added" | "welcome" | "domain_verified" | "tenant_suspended" | "tenant_resumed" | "tenant_deleted" | "purge_due" | "ticket_answered" | "access_requested" | "access_started" | "access_ended" | "second_factor_required" | "second_factor_reminder" | "second_factor_reset";
                limit?: number;
                /** @description To whom it was written */
                person?: string;
                /** @description Part of an address */
                search?: string;
                /** @description queued: to be sent, or tried again; sent: the mail server took it; failed: it did not, and nobody tries again by itself; kept: there was no mail server, it can be read here; overtaken: no longer true when its turn came, so it was not sent */
                state?: "queued" | "sent" | "failed" | "kept" | "overtaken";
                /** @description Which it is about */
                tenant?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OutgoingMail"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOutgoingMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadableMail"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendOutgoingMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutgoingMail"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPartners: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description A part of the slug, name or domain */
                search?: string;
                /** @description With a hyphen, the last one first */
                sort?: "slug" | "-slug" | "name" | "-name" | "createdAt" | "-createdAt" | "customers" | "-customers" | "marginPct" | "-marginPct";
                /** @description A terminated partner keeps its customers on record, but takes no new ones */
                status?: "active" | "terminated";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Partner"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPartner: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePartnerInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPartner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    terminatePartner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePartner: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePartnerInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile: read again, and repeat the change */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say in If-Match which version is changed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPartnerMembers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PartnerMember"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPartnerMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPartnerMemberInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePartnerMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPartnerStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description In UTC */
                month: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerStatement"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportPartnerStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description In UTC */
                month: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPartnerTenants: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description One of these plans */
                plan?: string[];
                /** @description One of these */
                provisioning?: ("ok" | "pending" | "unknown" | "drifted" | "error")[];
                /** @description A part of the slug, the name or a domain, in upper or lower case */
                search?: string;
                /** @description With a hyphen, the last one first */
                sort?: "createdAt" | "-createdAt" | "name" | "-name" | "slug" | "-slug" | "status" | "-status" | "seats" | "-seats";
                /** @description One of these; without it, all but `purged` */
                status?: ("pending" | "trial" | "active" | "suspended" | "deleted" | "purging" | "purged")[];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Tenant"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countPartners: {
        parameters: {
            query?: {
                /** @description A part of the slug, name or domain */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerCounts"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlans: {
        parameters: {
            query?: {
                status?: ("on_sale" | "retired") | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Plan"][];
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePlanInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanWithVersions"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanWithVersions"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePlanInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanWithVersions"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile: read again, and repeat the change */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say in If-Match which version is changed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlatformAdmins: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PlatformAdmin"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grantPlatformAdmin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformAdmin"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokePlatformAdmin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRevenue: {
        parameters: {
            query?: {
                by?: "total" | "plan" | "partner" | "month";
                /** @description How far back, for `by=month` */
                months?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Revenue"][];
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query?: {
                /** @description The most of each kind */
                limit?: number;
                /** @description What is looked for; fewer than two characters find nothing */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResults"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Setting"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSetting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which setting */
                key: "sessions.portal" | "sessions.operator" | "sessions.fresh" | "slugs.reserved" | "retention.events" | "retention.audit_personal" | "retention.outbox" | "retention.jobs" | "retention.departures" | "retention.deleted_tenants" | "dns.resolvers" | "drift.modes" | "drift.breaker_percent";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setting"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSetting: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                /** @description Which setting */
                key: "sessions.portal" | "sessions.operator" | "sessions.fresh" | "slugs.reserved" | "retention.events" | "retention.audit_personal" | "retention.outbox" | "retention.jobs" | "retention.departures" | "retention.deleted_tenants" | "dns.resolvers" | "drift.modes" | "drift.breaker_percent";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description A number, a list, an object: what the setting takes
                     * @example 10
                     */
                    value: number | string[] | {
                        /**
                         * @description Ends this long after it began
                         * @example 28800
                         */
                        absoluteSeconds: number;
                        /**
                         * @description Ends after its person has done nothing for this long
                         * @example 900
                         */
                        idleSeconds: number;
                    } | {
                        [key: string]: "report" | "repair" | "ignore";
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setting"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile: read again, and repeat the change */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say in If-Match which version is changed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetSetting: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                /** @description Which setting */
                key: "sessions.portal" | "sessions.operator" | "sessions.fresh" | "slugs.reserved" | "retention.events" | "retention.audit_personal" | "retention.outbox" | "retention.jobs" | "retention.departures" | "retention.deleted_tenants" | "dns.resolvers" | "drift.modes" | "drift.breaker_percent";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setting"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile: read again, and repeat the change */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say in If-Match which version is changed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkSlug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlugCheck"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSubscriptions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Which plan of the catalogue */
                plan?: string;
                /** @description Of that plan */
                planVersion?: number;
                status?: "trialing" | "active" | "past_due" | "canceled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Subscription"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSubscriptionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The tenant's */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                /** @description The tenant's */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSubscriptionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile: read again, and repeat the change */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say in If-Match which version is changed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSubscriptionChanges: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The tenant's */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SubscriptionChange"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The tenant's */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewSubscriptionInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionPreview"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSupportAccesses: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Only one's own */
                mine?: string;
                state?: "requested" | "active" | "denied" | "ended";
                /** @description Short name in addresses; cannot be changed later */
                tenant?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SupportAccess"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestSupportAccess: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestSupportAccessInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportAccess"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSupportAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportAccess"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSupportAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportAccess"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTenants: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description A partner's slug, or `none` */
                partner?: string | "none";
                /** @description One of these plans */
                plan?: string[];
                /** @description One of these */
                provisioning?: ("ok" | "pending" | "unknown" | "drifted" | "error")[];
                /** @description A part of the slug, the name or a domain, in upper or lower case */
                search?: string;
                /** @description With a hyphen, the last one first */
                sort?: "createdAt" | "-createdAt" | "name" | "-name" | "slug" | "-slug" | "status" | "-status" | "seats" | "-seats";
                /** @description One of these; without it, all but `purged` */
                status?: ("pending" | "trial" | "active" | "suspended" | "deleted" | "purging" | "purged")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Tenant"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTenantInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeleteTenantInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTenantInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile: read again, and repeat the change */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say in If-Match which version is changed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTenantApiTokens: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiToken"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTenantApiToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiTokenInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiToken"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeTenantApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The tenant's */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LauncherEntry"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTenantAudit: {
        parameters: {
            query?: {
                /** @description What the action begins with */
                action?: string;
                /** @description A person, an API token, or `system` */
                actor?: string | "system";
                cursor?: string;
                /** @description Not before */
                from?: string;
                /** @description What kind of thing it was done to */
                kind?: string;
                limit?: number;
                /** @description In what was done, to what, why, what changed, and who did it; or a request id */
                search?: string;
                subject?: string;
                /** @description Before */
                to?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTenantAuditCheckpoints: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditCheckpoint"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTenantAuditEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntry"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportTenantAudit: {
        parameters: {
            query?: {
                /** @description What the action begins with */
                action?: string;
                /** @description A person, an API token, or `system` */
                actor?: string | "system";
                /** @description `jsonl` can be proven with `dezky audit verify`; `csv` is for reading in a spreadsheet, and can be filtered */
                format?: "jsonl" | "csv";
                /** @description Not before */
                from?: string;
                /** @description What kind of thing it was done to */
                kind?: string;
                /** @description In what was done, to what, why, what changed, and who did it; or a request id */
                search?: string;
                subject?: string;
                /** @description Before */
                to?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                    "text/csv": string;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyTenantAudit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditProof"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    convertTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDataExports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DataExport"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startDataExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataExport"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataExport"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDataExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exportId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataExport"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteDataExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exportId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadDataExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exportId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": components["schemas"]["DataExportContent"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDepartures: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Departure"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDeparture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                departureId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Departure"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseDeparture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                departureId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeDeparture: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                departureId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDepartureInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Departure"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile: read again, and repeat the change */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say in If-Match which version is changed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDomains: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DomainSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claimDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimDomainInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Domain"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                domainId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Domain"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                domainId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseDomainInput"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                domainId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDomainInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Domain"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile: read again, and repeat the change */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say in If-Match which version is changed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                domainId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Domain"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDomainHistory: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                domainId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DomainHistoryEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadZoneFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                domainId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEntitlements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The tenant's */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Entitlement"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overrideEntitlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A quantity, or a feature */
                key: "seats" | "storage" | "mail" | "files" | "office" | "chat" | "meet";
                /** @description The tenant's */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entitlement"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A quantity, or a feature */
                key: "seats" | "storage" | "mail" | "files" | "office" | "chat" | "meet";
                /** @description The tenant's */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entitlement"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTenantEvents: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description One of these */
                type?: ("tenant.created" | "tenant.updated" | "tenant.note_added" | "tenant.note_removed" | "tenant.activated" | "tenant.suspended" | "tenant.resumed" | "tenant.deleted" | "tenant.restored" | "tenant.trial_changed" | "tenant.converted" | "tenant.purge_started" | "tenant.purged" | "tenant.resource_changed" | "plan.created" | "plan.changed" | "subscription.started" | "subscription.changed" | "subscription.renewed" | "subscription.canceled" | "entitlement.changed" | "partner.created" | "partner.updated" | "partner.terminated" | "partner.member_added" | "partner.member_removed" | "member.added" | "member.no_seat" | "member.invited" | "member.role_changed" | "member.disabled" | "member.enabled" | "member.removed" | "member.departure_changed" | "member.invitation_revoked" | "member.second_factor_changed" | "member.second_factor_reset" | "second_factor.policy_changed" | "member.signed_in" | "mailbox.changed" | "mailbox.removed" | "file_space.quota_changed" | "mailing_list.created" | "mailing_list.changed" | "mailing_list.deleted" | "api_token.created" | "api_token.revoked" | "person.created" | "person.updated" | "person.disabled" | "person.enabled" | "person.signed_out" | "person.deleted" | "person.session_ended" | "platform_admin.granted" | "platform_admin.revoked" | "outbox.changed" | "domain.claimed" | "domain.verified" | "domain.changed" | "domain.records_changed" | "domain.proof_changed" | "domain.expired" | "domain.released" | "ticket.opened" | "ticket.answered" | "ticket.changed" | "ticket.noted" | "ticket.assigned" | "webhook.created" | "webhook.changed" | "webhook.deleted" | "webhook.disabled" | "announcement.created" | "announcement.changed" | "announcement.published" | "announcement.withdrawn" | "announcement.deleted" | "announcement.told" | "setting.changed" | "support_access.requested" | "support_access.started" | "support_access.denied" | "support_access.ended" | "support_access.used" | "support_access.mode_changed" | "data_export.started" | "data_export.progressed" | "data_export.finished" | "data_export.failed" | "data_export.deleted" | "upstream.changed")[];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PastEvent"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The tenant's */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceFiles"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFileQuota: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileQuota"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setFileQuota: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetFileQuotaInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileQuota"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile: read again, and repeat the change */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say in If-Match which version is changed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFirstSteps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The tenant's */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FirstStep"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewLifecycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LifecyclePreview"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMailboxes: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description In names and addresses */
                search?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MailboxEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMailingLists: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MailingList"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createMailingList: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMailingListInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingList"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMailingList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingList"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMailingList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMailingList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMailingListInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingList"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile: read again, and repeat the change */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say in If-Match which version is changed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                role?: "owner" | "admin" | "billing" | "helpdesk" | "member";
                /** @description Part of a name or an e-mail address */
                search?: string;
                /** @description pending: not in the directory yet; invited: has not signed in; expired: neither, and the invitation has run out; active: has signed in since they were added; disabled: has, and is kept out */
                state?: "pending" | "invited" | "expired" | "active" | "disabled";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Member"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMemberInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveMemberInput"] | null;
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                memberId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMemberInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile: read again, and repeat the change */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say in If-Match which version is changed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description An upstream cannot be reached now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMailbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveMailbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                memberId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveMailboxInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile: read again, and repeat the change */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say in If-Match which version is changed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMailbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "accepted";
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOutMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "accepted";
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countMembers: {
        parameters: {
            query?: {
                role?: "owner" | "admin" | "billing" | "helpdesk" | "member";
                /** @description Part of a name or an e-mail address */
                search?: string;
                /** @description pending: not in the directory yet; invited: has not signed in; expired: neither, and the invitation has run out; active: has signed in since they were added; disabled: has, and is kept out */
                state?: "pending" | "invited" | "expired" | "active" | "disabled";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberCounts"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importMembers: {
        parameters: {
            query?: {
                /** @description What becomes of lines that something is wrong with: nobody is added because of them, or they alone are left out */
                invalid?: "refuse" | "leave_out";
                /** @description The language to write to them in, when they are new */
                locale?: "en" | "da";
            };
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        /** @description CSV in UTF-8, or as older spreadsheets save it (Windows-1252), with the columns name, email and role, separated by commas or semicolons, with or without a line that names them; at most 1000 people. Without a role, somebody becomes a member. */
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberImportResult"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewMemberImport: {
        parameters: {
            query?: {
                /** @description The language to write to them in, when they are new */
                locale?: "en" | "da";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        /** @description CSV in UTF-8, or as older spreadsheets save it (Windows-1252), with the columns name, email and role, separated by commas or semicolons, with or without a line that names them; at most 1000 people. Without a role, somebody becomes a member. */
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberImportPreview"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMemberImports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MemberImport"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTenantNotes: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TenantNote"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addTenantNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTenantNoteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantNote"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeTenantNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                noteId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    purgeTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reconcileTenant: {
        parameters: {
            query?: {
                /** @description False: it is looked at now, and what was changed upstream is met as the drift mode says */
                repair?: string;
            };
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "accepted";
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planReconcile: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconcilePlan"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listResources: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description One of these */
                kind?: ("directory.group" | "directory.person" | "mail.domain" | "mail.account" | "mail.forward" | "mail.list" | "files.space" | "files.member" | "ready")[];
                limit?: number;
                /** @description Part of a domain, of an address or of the name of whose it is */
                search?: string;
                /** @description One of these */
                state?: ("pending" | "ok" | "skipped" | "error" | "drifted" | "unknown")[];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantResources"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getResource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resourceId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantResource"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reconcileResource: {
        parameters: {
            query?: {
                /** @description False: it is looked at now, and what was changed upstream is met as the drift mode says */
                repair?: string;
            };
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path: {
                resourceId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "accepted";
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countResources: {
        parameters: {
            query?: {
                /** @description One of these */
                kind?: ("directory.group" | "directory.person" | "mail.domain" | "mail.account" | "mail.forward" | "mail.list" | "files.space" | "files.member" | "ready")[];
                /** @description Part of a domain, of an address or of the name of whose it is */
                search?: string;
                /** @description One of these */
                state?: ("pending" | "ok" | "skipped" | "error" | "drifted" | "unknown")[];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceCounts"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSecondFactorPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorPolicy"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setSecondFactorPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetSecondFactorPolicyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorPolicy"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile: read again, and repeat the change */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say in If-Match which version is changed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description An upstream cannot be reached now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSecondFactors: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Part of a name or an e-mail address */
                search?: string;
                /** @description Whether they prove something besides their password, or a passkey in its place; unknown: the directory has not said yet */
                secondFactor?: "set_up" | "missing" | "unknown";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MemberSecondFactor"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countSecondFactors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorCounts"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remindSecondFactors: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemindSecondFactorsInput"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reminded"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSupportAccessSetting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportAccessSetting"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setSupportAccess: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetSupportAccessInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportAccessSetting"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile: read again, and repeat the change */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say in If-Match which version is changed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTenantSupportAccesses: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SupportAccess"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveSupportAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportAccess"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    denySupportAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportAccess"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endTenantSupportAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportAccess"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSupportUses: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                accessId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SupportUse"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendTenantInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadTicketFile: {
        parameters: {
            query?: {
                /** @description What the file is called */
                name?: string;
            };
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": components["schemas"]["TicketFileBytesInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketFile"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not of a kind that is taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadTicketFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["TicketFileBytes"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTenantTickets: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description A number, or a part of the subject */
                search?: string;
                status?: ("new" | "waiting_for_us" | "waiting_for_customer" | "resolved" | "closed")[];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Ticket"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenTicketInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTenantTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTicketMessages: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                number: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TicketMessage"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path: {
                number: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerTicketInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketMessage"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resolveTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setTrial: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUsersOfTenant: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                role?: "owner" | "admin" | "billing" | "helpdesk" | "member";
                /** @description Part of a name or an e-mail address */
                search?: string;
                /** @description pending: not in the directory yet; invited: has not signed in; expired: neither, and the invitation has run out; active: has signed in since they were added; disabled: has, and is kept out */
                state?: "pending" | "invited" | "expired" | "active" | "disabled";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Member"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTenantWebhooks: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Webhook"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTenantWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhookInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTenantWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTenantWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeTenantWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeWebhookInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile: read again, and repeat the change */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say in If-Match which version is changed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTenantWebhookDeliveries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "pending" | "delivered" | "failed";
            };
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookDelivery"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTenantWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deliveryId: string;
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryWithRequest"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayTenantWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deliveryId: string;
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateTenantWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testTenantWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countTenants: {
        parameters: {
            query?: {
                /** @description A partner's slug, or `none` */
                partner?: string | "none";
                /** @description One of these plans */
                plan?: string[];
                /** @description One of these */
                provisioning?: ("ok" | "pending" | "unknown" | "drifted" | "error")[];
                /** @description A part of the slug, the name or a domain, in upper or lower case */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantCounts"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportTenants: {
        parameters: {
            query?: {
                /** @description A partner's slug, or `none` */
                partner?: string | "none";
                /** @description One of these plans */
                plan?: string[];
                /** @description One of these */
                provisioning?: ("ok" | "pending" | "unknown" | "drifted" | "error")[];
                /** @description A part of the slug, the name or a domain, in upper or lower case */
                search?: string;
                /** @description With a hyphen, the last one first */
                sort?: "createdAt" | "-createdAt" | "name" | "-name" | "slug" | "-slug" | "status" | "-status" | "seats" | "-seats";
                /** @description One of these; without it, all but `purged` */
                status?: ("pending" | "trial" | "active" | "suspended" | "deleted" | "purging" | "purged")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTickets: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                priority?: ("low" | "normal" | "high" | "urgent")[];
                /** @description open: not settled; of these mine and unassigned by who sees to them, overdue by their clocks, and waiting for the customer */
                queue?: "open" | "mine" | "unassigned" | "overdue" | "waiting" | "resolved" | "closed" | "all";
                /** @description A number, or a part of the subject, of the tenant's name or of the requester's */
                search?: string;
                /** @description due: what has to be done first comes first */
                sort?: "due" | "activity" | "newest";
                /** @description Short name in addresses; cannot be changed later */
                tenant?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Ticket"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTicketInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile: read again, and repeat the change */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say in If-Match which version is changed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignTicketInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile: read again, and repeat the change */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say in If-Match which version is changed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addTicketNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddTicketNoteInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketMessage"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countTickets: {
        parameters: {
            query?: {
                priority?: ("low" | "normal" | "high" | "urgent")[];
                /** @description A number, or a part of the subject, of the tenant's name or of the requester's */
                search?: string;
                /** @description Short name in addresses; cannot be changed later */
                tenant?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketCounts"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUpstreams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Upstream"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUpstreamCalls: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the upstreams */
                name: "directory" | "mail" | "files" | "smtp" | "dns";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UpstreamCall"][];
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    probeUpstream: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which of the upstreams */
                name: "directory" | "mail" | "files" | "smtp" | "dns";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "accepted";
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                cursor?: string;
                filter?: "platformAdmins" | "disabled" | "neverSignedIn" | "withoutTenant";
                limit?: number;
                /** @description A part of the name or the e-mail address */
                search?: string;
                /** @description `lastSignIn` begins with the latest */
                sort?: "name" | "email" | "lastSignIn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PersonSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePersonInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updatePerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePersonInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile: read again, and repeat the change */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say in If-Match which version is changed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmPersonEmail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disablePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enablePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": components["schemas"]["PictureBytes"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPersonSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonSessions"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description An upstream cannot be reached now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endPersonSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "accepted";
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOutPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "accepted";
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countPeople: {
        parameters: {
            query?: {
                /** @description A part of the name or the e-mail address */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonCounts"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnAccesses: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AccessEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnAnnouncements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAnnouncements"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismissAnnouncement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeOwnPicture: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": components["schemas"]["PictureBytesInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnProfile"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not of a kind that is taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeOwnPicture: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnProfile"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOwnProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnProfile"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateOwnProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOwnProfileInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnProfile"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile: read again, and repeat the change */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say in If-Match which version is changed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessions"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description An upstream cannot be reached now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOwnSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "accepted";
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "accepted";
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description An upstream cannot be reached now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnSupportAccesses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnSupportAccess"][];
                    };
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Webhook"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhookInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeWebhookInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed meanwhile: read again, and repeat the change */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say in If-Match which version is changed */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "pending" | "delivered" | "failed";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookDelivery"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deliveryId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryWithRequest"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deliveryId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but against the rules */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
