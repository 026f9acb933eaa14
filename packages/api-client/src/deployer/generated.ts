// Generated from ../../deployer/openapi.json by `npm run generate`; changes made here are lost.
export interface paths {
    "/hooks/{registry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell of a push
         * @description In the form of Docker's registry, GitHub, Gitea, Forgejo, GitLab, Harbor, or `{ image, tag, digest? }`, with the registry's webhook secret shown, or signed with, as that source does. It is a hint: what a tag stands for is asked of the registry.
         */
        post: operations["tellOfPush"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hooks/{registry}/{secret}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell of a push, with the secret in the address
         * @description For Docker Hub, which can show it nowhere else.
         */
        post: operations["tellOfPushWithSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description One's own; of administrators, everybody's.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make an API key
         * @description For pipelines. It may never do more than whoever made it, and ends when they may not come in any more.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API key */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who did what
         * @description Newest first. Everything that changes something is written down before it is done; what was asked for and refused is here, too.
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
    "/v1/audit-entries/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who did what, as a file
         * @description All of it, newest first, a line of JSON for each entry.
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
    "/v1/config/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that people have set up
         * @description As YAML, the same text for the same configuration. Secrets are named and never shown.
         */
        get: operations["exportConfiguration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/config/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take up a configuration
         * @description First with `mode=plan`: what would change. Then with `mode=apply` and the plan's `planHash`: exactly that, or nothing. Lists that the document does not have are left alone; what an entry leaves out is as for a new one. Values of secrets come under `secrets`, by their reference, there or in a document of their own.
         */
        post: operations["importConfiguration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a delivery up again
         * @description The registry is looked at as if it had just told of these pushes.
         */
        post: operations["replayDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a deployment
         * @description With its steps, how requests fared meanwhile (`proof`), and why it failed (`failure`).
         */
        get: operations["getDeployment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployments/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a deployment
         * @description One that waits. It begins once as many people as its stage asks for have approved it, whoever asked for it not counted.
         */
        post: operations["approveDeployment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployments/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a deployment
         * @description At whatever step it is; what was before is put back.
         */
        post: operations["cancelDeployment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployments/{id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a deployment has to say
         * @description Oldest first; `after` is the last `cursor` one knows.
         */
        get: operations["getDeploymentLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deployments/{id}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a deployment says, as it says it
         * @description Server-sent events: `log` (a line), `step` (a step turned), `state` (the whole turned), `probe` (an instance was asked whether it is well). From the beginning, or after the last one you know (Last-Event-ID or `after`): nothing is lost or comes twice. It ends when the deployment has ended and all is told; who comes back then is answered 204, which ends an EventSource.
         */
        get: operations["streamDeployment"];
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
         * @description Server-sent events of everything. Continue after the last one you know with Last-Event-ID or `after`: nothing is lost or comes twice. The first line, `ready`, carries the cursor from which one listens.
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
         * What has happened
         * @description Newest first; a page may hold fewer than were asked for, also none, while others come after it.
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
    "/v1/hosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the hosts */
        get: operations["listHosts"];
        put?: never;
        /**
         * Add a host
         * @description A Docker engine, or a swarm by one of its managers, at its socket or over TLS.
         */
        post: operations["createHost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/hosts/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a host */
        get: operations["getHost"];
        put?: never;
        post?: never;
        /** Remove a host that nothing needs */
        delete: operations["deleteHost"];
        options?: never;
        head?: never;
        /**
         * Change a host
         * @description What is left out is kept, secrets too; a secret that is null is taken away.
         */
        patch: operations["changeHost"];
        trace?: never;
    };
    "/v1/hosts/{name}/adoptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adopt a container
         * @description Makes a project that runs the same image in the same way, and leads the host name to it. With the mode `plan` nothing is done: the answer says what would be, and what is in the way. The container itself is never touched.
         */
        post: operations["adoptContainer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/hosts/{name}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask a host whether it answers
         * @description What answered, or why nothing did; after 10 s at the latest.
         */
        get: operations["checkHost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/hosts/{name}/foreign-containers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what others run on a host */
        get: operations["listForeignContainers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ingresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the ingresses */
        get: operations["listIngresses"];
        put?: never;
        /**
         * Add an ingress
         * @description A HAProxy that loads our configuration file beside its own, a Nginx Proxy Manager with an account for us, or a Traefik that watches a folder where we have a file.
         */
        post: operations["createIngress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ingresses/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an ingress */
        get: operations["getIngress"];
        put?: never;
        post?: never;
        /** Remove an ingress that nothing needs */
        delete: operations["deleteIngress"];
        options?: never;
        head?: never;
        /**
         * Change an ingress
         * @description What is left out is kept, secrets too; a secret that is null is taken away.
         */
        patch: operations["changeIngress"];
        trace?: never;
    };
    "/v1/ingresses/{name}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask an ingress whether it answers
         * @description What answered, or why nothing did; after 10 s at the latest.
         */
        get: operations["checkIngress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ingresses/{name}/foreign-routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what others lead through an ingress */
        get: operations["listForeignRoutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all instances
         * @description By project and stage, oldest first, with what their hosts say of each now.
         */
        get: operations["listAllInstances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instances/{id}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an instance wrote
         * @description The last lines that are asked for, 5 MB at the most, secrets blotted out. Once its container was removed, what was kept.
         */
        get: operations["getInstanceLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instances/{id}/logs/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an instance writes, as it writes it
         * @description Server-sent events `line`: the last `tail` lines, then what comes; or what comes after the last one you know (Last-Event-ID or `after`): nothing is lost or comes twice, also when the container is started again, or removed meanwhile. It ends once the container is gone and what was kept is told; who comes back then is answered 204, which ends an EventSource.
         */
        get: operations["streamInstanceLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instances/{id}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an instance used
         * @description Sampled every 10 s, which is kept for a day; for two weeks five minutes in one. Also of instances that are gone. With steps of less than five minutes it goes back a day.
         */
        get: operations["getInstanceStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instances/{id}/terminals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a shell in an instance
         * @description For administrators. Read what it writes, and write to it; it is closed when nobody reads, or types for 15 minutes.
         */
        post: operations["openTerminal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read who one is */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List where one is signed in */
        get: operations["listOwnSessions"];
        put?: never;
        post?: never;
        /** Sign oneself out everywhere but here */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign oneself out somewhere */
        delete: operations["endOwnSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notification-channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the notification channels */
        get: operations["listNotificationChannels"];
        put?: never;
        /**
         * Add a notification channel
         * @description It is told of what happens from now on: one message for each event, in order, tried again for about two hours. The same message may come twice, never under another id.
         */
        post: operations["createNotificationChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notification-channels/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a notification channel */
        get: operations["getNotificationChannel"];
        put?: never;
        post?: never;
        /**
         * Remove a notification channel
         * @description What waits is not sent any more.
         */
        delete: operations["deleteNotificationChannel"];
        options?: never;
        head?: never;
        /**
         * Change a notification channel
         * @description What is left out is kept, the secret too, unless it would be sent to another server. What waits is tried at once.
         */
        patch: operations["changeNotificationChannel"];
        trace?: never;
    };
    "/v1/notification-channels/{name}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a notification channel was told
         * @description Newest first; kept for 30 days.
         */
        get: operations["listNotificationDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notification-channels/{name}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test to a notification channel
         * @description A real message, now, whether the channel is enabled or not. Answers what the other side said.
         */
        post: operations["testNotificationChannel"];
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
         * What runs where
         * @description Of all projects and their stages: what is live since when, how it is, what is under way, and what waits for somebody.
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
    "/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List people */
        get: operations["listPeople"];
        put?: never;
        /** Make an account */
        post: operations["createPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a person */
        get: operations["getPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an account
         * @description Whoever gets another role, or is disabled, is signed out.
         */
        patch: operations["changePerson"];
        trace?: never;
    };
    "/v1/people/{username}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give somebody another password */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{username}/second-factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take somebody's second factors away */
        delete: operations["resetSecondFactors"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{username}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign somebody out */
        delete: operations["endSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the projects */
        get: operations["listProjects"];
        put?: never;
        /**
         * Make a project
         * @description An application: where its images come from, and how it wants to be run.
         */
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{project}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a project */
        get: operations["getProject"];
        put?: never;
        post?: never;
        /** Remove a project that has no stages */
        delete: operations["deleteProject"];
        options?: never;
        head?: never;
        /**
         * Change a project
         * @description What runs stays as it is; what is deployed from now on is as changed.
         */
        patch: operations["changeProject"];
        trace?: never;
    };
    "/v1/projects/{project}/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look at the registry now */
        post: operations["lookAtRegistry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{project}/privileges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what a project may do on its hosts
         * @description Whether its stages may ask for every right on the host, or for its network.
         */
        patch: operations["changeProjectPrivileges"];
        trace?: never;
    };
    "/v1/projects/{project}/stage-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put the stages of a project in order
         * @description The order in which releases go.
         */
        put: operations["orderStages"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{project}/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the stages of a project
         * @description In the order in which releases go.
         */
        get: operations["listStages"];
        put?: never;
        /**
         * Make a stage
         * @description Where the project runs. It is the last one at first.
         */
        post: operations["createStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{project}/stages/{stage}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a stage */
        get: operations["getStage"];
        put?: never;
        post?: never;
        /**
         * Remove a stage
         * @description Nothing is led to it any more, then its instances end, then it is gone; its volumes stay. Until then it says `removedAt`.
         */
        delete: operations["deleteStage"];
        options?: never;
        head?: never;
        /**
         * Change a stage
         * @description What runs stays as it is; what is deployed from now on is as changed.
         */
        patch: operations["changeStage"];
        trace?: never;
    };
    "/v1/projects/{project}/stages/{stage}/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the deployments of a stage
         * @description Newest first.
         */
        get: operations["listDeployments"];
        put?: never;
        /**
         * Deploy
         * @description A tag (resolved at the registry now), a digest, a release of this stage again (rolling back), or what runs in another stage (promotion). One deployment runs at a time; of those that wait, the newest runs next and the others are superseded.
         */
        post: operations["requestDeployment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{project}/stages/{stage}/instances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the instances of a stage
         * @description Oldest first, with what their host says of each now. What becomes of them is told by `instance.changed` at /v1/events.
         */
        get: operations["listInstances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{project}/stages/{stage}/kept-logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is kept of instances that are gone
         * @description Newest first.
         */
        get: operations["listKeptLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{project}/stages/{stage}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the releases of a stage
         * @description Newest first, the last 50: which image, and everything it was run with. Values of secrets are never shown.
         */
        get: operations["listReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{project}/stages/{stage}/restart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restart
         * @description A deployment of the release that runs: other instances of it take over, as with any deployment, and no request is lost.
         */
        post: operations["restartStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{project}/stages/{stage}/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the variables of a stage
         * @description Below a stage: the project's too, which its own take the place of. Secrets are named and never shown.
         */
        get: operations["listStageVariables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{project}/stages/{stage}/variables/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a variable of a stage
         * @description For what is deployed from now on.
         */
        put: operations["setStageVariable"];
        post?: never;
        /**
         * Remove a variable of a stage
         * @description From what is deployed from now on.
         */
        delete: operations["removeStageVariable"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{project}/tag-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what became of the tags of a project
         * @description Newest first.
         */
        get: operations["listTagChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{project}/tag-rules/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a tag rule
         * @description Which of the tags there are now it would deploy, which it would not, and why. Nothing is deployed.
         */
        post: operations["tryTagRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{project}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tags of a project that a stage may follow
         * @description As they were when the registry was last looked at. `problem`: why that could not be done.
         */
        get: operations["listTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{project}/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the variables of a project
         * @description Below a stage: the project's too, which its own take the place of. Secrets are named and never shown.
         */
        get: operations["listProjectVariables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{project}/variables/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a variable of a project
         * @description For what is deployed from now on.
         */
        put: operations["setProjectVariable"];
        post?: never;
        /**
         * Remove a variable of a project
         * @description From what is deployed from now on.
         */
        delete: operations["removeProjectVariable"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quick-deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deploy an image by its name
         * @description The project and the stage are made where they are not there yet; all of it, or nothing. What the image says of itself (labels, EXPOSE, HEALTHCHECK) is taken up.
         */
        post: operations["quickDeploy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the registries */
        get: operations["listRegistries"];
        put?: never;
        /**
         * Add a registry
         * @description Whoever its images are kept by; without one, images are fetched as by everybody.
         */
        post: operations["createRegistry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registries/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a registry */
        get: operations["getRegistry"];
        put?: never;
        post?: never;
        /** Remove a registry that nothing needs */
        delete: operations["deleteRegistry"];
        options?: never;
        head?: never;
        /**
         * Change a registry
         * @description What is left out is kept, secrets too; a secret that is null is taken away.
         */
        patch: operations["changeRegistry"];
        trace?: never;
    };
    "/v1/registries/{name}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask a registry whether it answers
         * @description What answered, or why nothing did; after 10 s at the latest.
         */
        get: operations["checkRegistry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registries/{name}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a registry's webhooks have told
         * @description Newest first; the last 200.
         */
        get: operations["listDeliveries"];
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
        /** Read the settings */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the settings
         * @description What is left out is kept. What runs stays as it is; what is deployed from now on is as changed.
         */
        patch: operations["changeSettings"];
        trace?: never;
    };
    "/v1/terminals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Close a shell */
        delete: operations["closeTerminal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/terminals/{id}/input": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Type into a shell */
        post: operations["writeTerminal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/terminals/{id}/output": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a shell writes */
        get: operations["readTerminal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/terminals/{id}/size": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say how large the terminal is */
        put: operations["resizeTerminal"];
        post?: never;
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    tellOfPush: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registry: string;
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
                        accepted: number;
                        duplicates: number;
                        ignored: string[];
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
    tellOfPushWithSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registry: string;
                secret: string;
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
                        accepted: number;
                        duplicates: number;
                        ignored: string[];
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
    listApiKeys: {
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
                        items: {
                            by: string;
                            /** Format: date-time */
                            createdAt: string;
                            expiresAt: string | null;
                            id: string;
                            lastUsedAt: string | null;
                            name: string;
                            projects: string[] | null;
                            /** @enum {string} */
                            role: "viewer" | "deployer" | "administrator";
                        }[];
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
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    expiresAt?: string | null;
                    name: string;
                    /**
                     * @description Null is all its maker may see
                     * @default null
                     */
                    projects?: string[] | null;
                    /**
                     * @default deployer
                     * @enum {string}
                     */
                    role?: "viewer" | "deployer" | "administrator";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        by: string;
                        /** Format: date-time */
                        createdAt: string;
                        expiresAt: string | null;
                        id: string;
                        lastUsedAt: string | null;
                        name: string;
                        projects: string[] | null;
                        /** @enum {string} */
                        role: "viewer" | "deployer" | "administrator";
                        /** @description Shown once */
                        secret: string;
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
    revokeApiKey: {
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
                actor?: string;
                /** @description Older than this entry */
                before?: string;
                limit?: number;
                operation?: string;
                outcome?: "done" | "refused" | "failed" | "unknown";
                project?: string;
                since?: string;
                until?: string;
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
                        items: {
                            /** @description A username, or a key and whose it is */
                            actor: string;
                            /** @description From where */
                            address: string | null;
                            /**
                             * Format: date-time
                             * @description When it was asked for
                             */
                            at: string;
                            /**
                             * @description How they showed who they are
                             * @enum {string}
                             */
                            by: "person" | "key" | "token";
                            /** @description Of the problem it was answered with */
                            code: string | null;
                            /** @description What was sent, by name; values are not kept */
                            fields: string[];
                            id: string;
                            /** @description As this document calls it */
                            operation: string;
                            /** @enum {string} */
                            outcome: "done" | "refused" | "failed" | "unknown";
                            project: string | null;
                            status: number | null;
                            summary: string;
                            /** @description The path that was asked */
                            target: string;
                        }[];
                        /** @description `before` of the next page; null where there is none */
                        next: string | null;
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
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                actor?: string;
                operation?: string;
                outcome?: "done" | "refused" | "failed" | "unknown";
                project?: string;
                since?: string;
                until?: string;
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
        };
    };
    exportConfiguration: {
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
                    "application/yaml": string;
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
        };
    };
    importConfiguration: {
        parameters: {
            query?: {
                mode?: "plan" | "apply";
                /** @description Of the plan that is to be applied */
                planHash?: string;
                /** @description Whether what is missing from the lists of the document is removed */
                remove?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
                "application/yaml": string;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applied: boolean;
                        changes: {
                            /** @enum {string} */
                            action: "create" | "change" | "remove" | "keep";
                            /** @description Null of what goes */
                            after: unknown;
                            /** @description Null of what is not there yet */
                            before: unknown;
                            /** @description Secrets whose value nobody has told: what needs them says so until somebody does */
                            needsSecrets: string[];
                            /** @description As in projects/shop/stages/prod */
                            path: string;
                            /** @description Secrets whose value was sent along */
                            setsSecrets: string[];
                            /** @description It can go only once these are gone: import again then */
                            waitsFor: string[];
                        }[];
                        missingSecrets: string[];
                        /** @description Of exactly these changes; send it with mode=apply */
                        planHash: string;
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
    replayDelivery: {
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
                        /** @description As it came in, without the secret; its first 64 kB */
                        body: string;
                        /** Format: uuid */
                        id: string;
                        /** @description Why the rest of it was not looked at */
                        ignored: string[];
                        pushes: {
                            digest: string | null;
                            duplicate: boolean;
                            repository: string;
                            tag: string;
                        }[];
                        /** Format: date-time */
                        receivedAt: string;
                        registry: string;
                        /** @description Whose form it is in; null where nobody's we know */
                        source: string | null;
                        /** @enum {string} */
                        verdict: "accepted" | "refused";
                        /** @description Why it was refused */
                        why: string | null;
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
    getDeployment: {
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
                    "application/json": {
                        approvals: {
                            given: string[];
                            needed: number;
                        };
                        cancelledBy: string | null;
                        endedAt: string | null;
                        failure: {
                            /** @enum {string} */
                            code: "image_missing" | "wrong_platform" | "no_port" | "disk_full" | "registry_refused" | "bind_mount_refused" | "volume_refused" | "privileged_refused" | "secret_lost" | "variables_missing" | "ingress_broken" | "ingress_refused" | "host_name_taken" | "not_started" | "crashed" | "out_of_memory" | "never_healthy" | "not_served" | "unwell_after_swap" | "took_too_long" | "refused";
                            instances: {
                                /** @description Why the host could not start it */
                                error: string | null;
                                exitCode: number | null;
                                /** @description The last of what it wrote, oldest first; secrets are blotted out */
                                lines: {
                                    /** Format: date-time */
                                    at: string;
                                    /** @enum {string} */
                                    stream: "stdout" | "stderr";
                                    text: string;
                                }[];
                                name: string;
                                outOfMemory: boolean;
                                /** @description The last times it was asked whether it is well */
                                probes: {
                                    /** Format: date-time */
                                    at: string;
                                    head: string | null;
                                    message: string | null;
                                    ok: boolean;
                                    status: number | null;
                                    tookMs: number;
                                }[];
                                restarts: number;
                                state: string;
                            }[];
                            /** @description What happened, and what one can do */
                            message: string;
                            /** @enum {string} */
                            step: "preflight" | "pull" | "park" | "start" | "health" | "swap" | "verify" | "drain" | "stop" | "watch" | "restore" | "discard";
                        } | null;
                        held: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "deploy" | "promotion" | "rollback" | "redeploy";
                        previousRelease: number | null;
                        project: string;
                        proof: {
                            /** Format: date-time */
                            beganAt: string;
                            /** Format: date-time */
                            endedAt: string;
                            failed: number;
                            failures: {
                                /** Format: date-time */
                                at: string;
                                message: string | null;
                                status: number | null;
                            }[];
                            /** @description Whether the deployer itself was away in between, so that nobody asked */
                            interrupted: boolean;
                            /** @description The longest time between two good answers */
                            longestGapMs: number;
                            probes: number;
                            /** @description When the first answer came from the new release */
                            swappedAt: string | null;
                        } | null;
                        reason: string | null;
                        release: {
                            digest: string;
                            /** @description Whether it can be deployed again by its number */
                            kept: boolean;
                            number: number;
                            repository: string;
                            tag: string | null;
                        };
                        /** Format: date-time */
                        requestedAt: string;
                        requestedBy: string;
                        stage: string;
                        startedAt: string | null;
                        /** @enum {string} */
                        state: "waiting" | "queued" | "running" | "undoing" | "succeeded" | "failed" | "cancelled" | "superseded";
                        steps: {
                            argument: number | null;
                            attempts: number;
                            detail: unknown;
                            endedAt: string | null;
                            message: string | null;
                            /** @enum {string} */
                            name: "preflight" | "pull" | "park" | "start" | "health" | "swap" | "verify" | "drain" | "stop" | "watch" | "restore" | "discard";
                            startedAt: string | null;
                            /** @enum {string} */
                            state: "waiting" | "running" | "done" | "failed" | "skipped";
                        }[];
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
    approveDeployment: {
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
                        approvals: {
                            given: string[];
                            needed: number;
                        };
                        cancelledBy: string | null;
                        endedAt: string | null;
                        failure: {
                            /** @enum {string} */
                            code: "image_missing" | "wrong_platform" | "no_port" | "disk_full" | "registry_refused" | "bind_mount_refused" | "volume_refused" | "privileged_refused" | "secret_lost" | "variables_missing" | "ingress_broken" | "ingress_refused" | "host_name_taken" | "not_started" | "crashed" | "out_of_memory" | "never_healthy" | "not_served" | "unwell_after_swap" | "took_too_long" | "refused";
                            instances: {
                                /** @description Why the host could not start it */
                                error: string | null;
                                exitCode: number | null;
                                /** @description The last of what it wrote, oldest first; secrets are blotted out */
                                lines: {
                                    /** Format: date-time */
                                    at: string;
                                    /** @enum {string} */
                                    stream: "stdout" | "stderr";
                                    text: string;
                                }[];
                                name: string;
                                outOfMemory: boolean;
                                /** @description The last times it was asked whether it is well */
                                probes: {
                                    /** Format: date-time */
                                    at: string;
                                    head: string | null;
                                    message: string | null;
                                    ok: boolean;
                                    status: number | null;
                                    tookMs: number;
                                }[];
                                restarts: number;
                                state: string;
                            }[];
                            /** @description What happened, and what one can do */
                            message: string;
                            /** @enum {string} */
                            step: "preflight" | "pull" | "park" | "start" | "health" | "swap" | "verify" | "drain" | "stop" | "watch" | "restore" | "discard";
                        } | null;
                        held: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "deploy" | "promotion" | "rollback" | "redeploy";
                        previousRelease: number | null;
                        project: string;
                        proof: {
                            /** Format: date-time */
                            beganAt: string;
                            /** Format: date-time */
                            endedAt: string;
                            failed: number;
                            failures: {
                                /** Format: date-time */
                                at: string;
                                message: string | null;
                                status: number | null;
                            }[];
                            /** @description Whether the deployer itself was away in between, so that nobody asked */
                            interrupted: boolean;
                            /** @description The longest time between two good answers */
                            longestGapMs: number;
                            probes: number;
                            /** @description When the first answer came from the new release */
                            swappedAt: string | null;
                        } | null;
                        reason: string | null;
                        release: {
                            digest: string;
                            /** @description Whether it can be deployed again by its number */
                            kept: boolean;
                            number: number;
                            repository: string;
                            tag: string | null;
                        };
                        /** Format: date-time */
                        requestedAt: string;
                        requestedBy: string;
                        stage: string;
                        startedAt: string | null;
                        /** @enum {string} */
                        state: "waiting" | "queued" | "running" | "undoing" | "succeeded" | "failed" | "cancelled" | "superseded";
                        steps: {
                            argument: number | null;
                            attempts: number;
                            detail: unknown;
                            endedAt: string | null;
                            message: string | null;
                            /** @enum {string} */
                            name: "preflight" | "pull" | "park" | "start" | "health" | "swap" | "verify" | "drain" | "stop" | "watch" | "restore" | "discard";
                            startedAt: string | null;
                            /** @enum {string} */
                            state: "waiting" | "running" | "done" | "failed" | "skipped";
                        }[];
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
    cancelDeployment: {
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
                        approvals: {
                            given: string[];
                            needed: number;
                        };
                        cancelledBy: string | null;
                        endedAt: string | null;
                        failure: {
                            /** @enum {string} */
                            code: "image_missing" | "wrong_platform" | "no_port" | "disk_full" | "registry_refused" | "bind_mount_refused" | "volume_refused" | "privileged_refused" | "secret_lost" | "variables_missing" | "ingress_broken" | "ingress_refused" | "host_name_taken" | "not_started" | "crashed" | "out_of_memory" | "never_healthy" | "not_served" | "unwell_after_swap" | "took_too_long" | "refused";
                            instances: {
                                /** @description Why the host could not start it */
                                error: string | null;
                                exitCode: number | null;
                                /** @description The last of what it wrote, oldest first; secrets are blotted out */
                                lines: {
                                    /** Format: date-time */
                                    at: string;
                                    /** @enum {string} */
                                    stream: "stdout" | "stderr";
                                    text: string;
                                }[];
                                name: string;
                                outOfMemory: boolean;
                                /** @description The last times it was asked whether it is well */
                                probes: {
                                    /** Format: date-time */
                                    at: string;
                                    head: string | null;
                                    message: string | null;
                                    ok: boolean;
                                    status: number | null;
                                    tookMs: number;
                                }[];
                                restarts: number;
                                state: string;
                            }[];
                            /** @description What happened, and what one can do */
                            message: string;
                            /** @enum {string} */
                            step: "preflight" | "pull" | "park" | "start" | "health" | "swap" | "verify" | "drain" | "stop" | "watch" | "restore" | "discard";
                        } | null;
                        held: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "deploy" | "promotion" | "rollback" | "redeploy";
                        previousRelease: number | null;
                        project: string;
                        proof: {
                            /** Format: date-time */
                            beganAt: string;
                            /** Format: date-time */
                            endedAt: string;
                            failed: number;
                            failures: {
                                /** Format: date-time */
                                at: string;
                                message: string | null;
                                status: number | null;
                            }[];
                            /** @description Whether the deployer itself was away in between, so that nobody asked */
                            interrupted: boolean;
                            /** @description The longest time between two good answers */
                            longestGapMs: number;
                            probes: number;
                            /** @description When the first answer came from the new release */
                            swappedAt: string | null;
                        } | null;
                        reason: string | null;
                        release: {
                            digest: string;
                            /** @description Whether it can be deployed again by its number */
                            kept: boolean;
                            number: number;
                            repository: string;
                            tag: string | null;
                        };
                        /** Format: date-time */
                        requestedAt: string;
                        requestedBy: string;
                        stage: string;
                        startedAt: string | null;
                        /** @enum {string} */
                        state: "waiting" | "queued" | "running" | "undoing" | "succeeded" | "failed" | "cancelled" | "superseded";
                        steps: {
                            argument: number | null;
                            attempts: number;
                            detail: unknown;
                            endedAt: string | null;
                            message: string | null;
                            /** @enum {string} */
                            name: "preflight" | "pull" | "park" | "start" | "health" | "swap" | "verify" | "drain" | "stop" | "watch" | "restore" | "discard";
                            startedAt: string | null;
                            /** @enum {string} */
                            state: "waiting" | "running" | "done" | "failed" | "skipped";
                        }[];
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
    getDeploymentLog: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
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
                        items: {
                            /** Format: date-time */
                            at: string;
                            cursor: string;
                            /** @enum {string} */
                            level: "info" | "warn" | "error";
                            message: string;
                        }[];
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
    streamDeployment: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: {
                "last-event-id"?: string;
            };
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
        };
    };
    listEvents: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Separated by commas; without it, all */
                types?: string;
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
                        items: {
                            data: unknown;
                            id: string;
                            /** Format: date-time */
                            occurredAt: string;
                            /** @description What it is about, as in `stage:<id>` */
                            subject: string;
                            type: string;
                        }[];
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
        };
    };
    listHosts: {
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
                        items: {
                            /** @default 127.0.0.1 */
                            address: string;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * @default docker
                             * @enum {string}
                             */
                            driver: "docker" | "swarm";
                            endpoint: {
                                socketPath: string;
                            } | {
                                host: string;
                                port: number;
                            };
                            hasTls: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @description Which of its secrets are needed and have not been given yet */
                            missingSecrets: string[];
                            name: string;
                            /** @default dezky */
                            network: string;
                            /**
                             * @default network
                             * @enum {string}
                             */
                            reach: "network" | "publish" | "host";
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                        }[];
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
        };
    };
    createHost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 127.0.0.1 */
                    address?: string;
                    /**
                     * @default docker
                     * @enum {string}
                     */
                    driver?: "docker" | "swarm";
                    endpoint: {
                        socketPath: string;
                    } | {
                        host: string;
                        port: number;
                    };
                    name: string;
                    /** @default dezky */
                    network?: string;
                    /**
                     * @default network
                     * @enum {string}
                     */
                    reach?: "network" | "publish" | "host";
                    /** @default null */
                    tls?: {
                        ca: string;
                        cert: string;
                        key: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @default 127.0.0.1 */
                        address: string;
                        /** Format: date-time */
                        createdAt: string;
                        /**
                         * @default docker
                         * @enum {string}
                         */
                        driver: "docker" | "swarm";
                        endpoint: {
                            socketPath: string;
                        } | {
                            host: string;
                            port: number;
                        };
                        hasTls: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @description Which of its secrets are needed and have not been given yet */
                        missingSecrets: string[];
                        name: string;
                        /** @default dezky */
                        network: string;
                        /**
                         * @default network
                         * @enum {string}
                         */
                        reach: "network" | "publish" | "host";
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
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
    getHost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
                        /** @default 127.0.0.1 */
                        address: string;
                        /** Format: date-time */
                        createdAt: string;
                        /**
                         * @default docker
                         * @enum {string}
                         */
                        driver: "docker" | "swarm";
                        endpoint: {
                            socketPath: string;
                        } | {
                            host: string;
                            port: number;
                        };
                        hasTls: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @description Which of its secrets are needed and have not been given yet */
                        missingSecrets: string[];
                        name: string;
                        /** @default dezky */
                        network: string;
                        /**
                         * @default network
                         * @enum {string}
                         */
                        reach: "network" | "publish" | "host";
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
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
    deleteHost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
            /** @description Not signed in */
            401: {
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
    changeHost: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string;
                    /** @enum {string} */
                    driver?: "docker" | "swarm";
                    endpoint?: {
                        socketPath: string;
                    } | {
                        host: string;
                        port: number;
                    };
                    network?: string;
                    /** @enum {string} */
                    reach?: "network" | "publish" | "host";
                    tls?: {
                        ca: string;
                        cert: string;
                        key: string;
                    } | null;
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
                    "application/json": {
                        /** @default 127.0.0.1 */
                        address: string;
                        /** Format: date-time */
                        createdAt: string;
                        /**
                         * @default docker
                         * @enum {string}
                         */
                        driver: "docker" | "swarm";
                        endpoint: {
                            socketPath: string;
                        } | {
                            host: string;
                            port: number;
                        };
                        hasTls: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @description Which of its secrets are needed and have not been given yet */
                        missingSecrets: string[];
                        name: string;
                        /** @default dezky */
                        network: string;
                        /**
                         * @default network
                         * @enum {string}
                         */
                        reach: "network" | "publish" | "host";
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
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
    adoptContainer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    container: string;
                    /**
                     * @description Null is by the pattern of the settings
                     * @default null
                     */
                    hostName?: string | null;
                    ingress: string;
                    /**
                     * @default plan
                     * @enum {string}
                     */
                    mode?: "plan" | "apply";
                    /**
                     * @description Variables that are no secrets; all others are sealed
                     * @default []
                     */
                    plain?: string[];
                    /**
                     * @description Where it listens, if that is not the one port it exposes
                     * @default null
                     */
                    port?: number | null;
                    project: string;
                    /** @default prod */
                    stage?: string;
                    /**
                     * @description Whether the host name may be taken from whoever leads it now
                     * @default false
                     */
                    takeOverRoute?: boolean;
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
                    "application/json": {
                        deployment: {
                            approvals: {
                                given: string[];
                                needed: number;
                            };
                            cancelledBy: string | null;
                            endedAt: string | null;
                            failure: {
                                /** @enum {string} */
                                code: "image_missing" | "wrong_platform" | "no_port" | "disk_full" | "registry_refused" | "bind_mount_refused" | "volume_refused" | "privileged_refused" | "secret_lost" | "variables_missing" | "ingress_broken" | "ingress_refused" | "host_name_taken" | "not_started" | "crashed" | "out_of_memory" | "never_healthy" | "not_served" | "unwell_after_swap" | "took_too_long" | "refused";
                                instances: {
                                    /** @description Why the host could not start it */
                                    error: string | null;
                                    exitCode: number | null;
                                    /** @description The last of what it wrote, oldest first; secrets are blotted out */
                                    lines: {
                                        /** Format: date-time */
                                        at: string;
                                        /** @enum {string} */
                                        stream: "stdout" | "stderr";
                                        text: string;
                                    }[];
                                    name: string;
                                    outOfMemory: boolean;
                                    /** @description The last times it was asked whether it is well */
                                    probes: {
                                        /** Format: date-time */
                                        at: string;
                                        head: string | null;
                                        message: string | null;
                                        ok: boolean;
                                        status: number | null;
                                        tookMs: number;
                                    }[];
                                    restarts: number;
                                    state: string;
                                }[];
                                /** @description What happened, and what one can do */
                                message: string;
                                /** @enum {string} */
                                step: "preflight" | "pull" | "park" | "start" | "health" | "swap" | "verify" | "drain" | "stop" | "watch" | "restore" | "discard";
                            } | null;
                            held: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "deploy" | "promotion" | "rollback" | "redeploy";
                            previousRelease: number | null;
                            project: string;
                            proof: {
                                /** Format: date-time */
                                beganAt: string;
                                /** Format: date-time */
                                endedAt: string;
                                failed: number;
                                failures: {
                                    /** Format: date-time */
                                    at: string;
                                    message: string | null;
                                    status: number | null;
                                }[];
                                /** @description Whether the deployer itself was away in between, so that nobody asked */
                                interrupted: boolean;
                                /** @description The longest time between two good answers */
                                longestGapMs: number;
                                probes: number;
                                /** @description When the first answer came from the new release */
                                swappedAt: string | null;
                            } | null;
                            reason: string | null;
                            release: {
                                digest: string;
                                /** @description Whether it can be deployed again by its number */
                                kept: boolean;
                                number: number;
                                repository: string;
                                tag: string | null;
                            };
                            /** Format: date-time */
                            requestedAt: string;
                            requestedBy: string;
                            stage: string;
                            startedAt: string | null;
                            /** @enum {string} */
                            state: "waiting" | "queued" | "running" | "undoing" | "succeeded" | "failed" | "cancelled" | "superseded";
                            steps: {
                                argument: number | null;
                                attempts: number;
                                detail: unknown;
                                endedAt: string | null;
                                message: string | null;
                                /** @enum {string} */
                                name: "preflight" | "pull" | "park" | "start" | "health" | "swap" | "verify" | "drain" | "stop" | "watch" | "restore" | "discard";
                                startedAt: string | null;
                                /** @enum {string} */
                                state: "waiting" | "running" | "done" | "failed" | "skipped";
                            }[];
                        } | null;
                        plan: {
                            /** @description What would be done, in order */
                            changes: string[];
                            container: {
                                id: string;
                                name: string;
                                running: boolean;
                            };
                            image: {
                                digest: string;
                                repository: string;
                            } | null;
                            /** @description What must be mended before */
                            obstacles: {
                                code: string;
                                message: string;
                            }[];
                            project: {
                                configuration: {
                                    /** @default null */
                                    command: string[] | null;
                                    health: {
                                        /** @default null */
                                        contains: string | null;
                                        /** @default 60 */
                                        deadlineSeconds: number;
                                        /** @default 3 */
                                        inARow: number;
                                        /** @default 500 */
                                        intervalMs: number;
                                        /** @enum {string} */
                                        kind: "http";
                                        /** @default / */
                                        path: string;
                                        /** @default null */
                                        status: number | null;
                                        /** @default 5000 */
                                        timeoutMs: number;
                                    } | {
                                        /** @default 60 */
                                        deadlineSeconds: number;
                                        /** @default 3 */
                                        inARow: number;
                                        /** @default 500 */
                                        intervalMs: number;
                                        /** @enum {string} */
                                        kind: "tcp";
                                        /** @default 5000 */
                                        timeoutMs: number;
                                    } | {
                                        argv: string[];
                                        /** @default 60 */
                                        deadlineSeconds: number;
                                        /** @default 3 */
                                        inARow: number;
                                        /** @default 500 */
                                        intervalMs: number;
                                        /** @enum {string} */
                                        kind: "exec";
                                        /** @default 5000 */
                                        timeoutMs: number;
                                    } | {
                                        /** @default 60 */
                                        deadlineSeconds: number;
                                        /** @default 3 */
                                        inARow: number;
                                        /** @default 500 */
                                        intervalMs: number;
                                        /** @enum {string} */
                                        kind: "image";
                                        /** @default 5000 */
                                        timeoutMs: number;
                                    };
                                    /** @default null */
                                    port: number | null;
                                    /** @default null */
                                    stopSignal: string | null;
                                };
                                name: string;
                            };
                            /**
                             * @description Who leads the host name now
                             * @enum {string}
                             */
                            route: "nobody" | "somebody else" | "us";
                            stage: {
                                configuration: {
                                    approvals: {
                                        /** @default [] */
                                        by: string[];
                                        /** @default 0 */
                                        needed: number;
                                    };
                                    /**
                                     * @default deploy
                                     * @enum {string}
                                     */
                                    arrivals: "deploy" | "ask";
                                    canary: {
                                        /** @default 60 */
                                        holdSeconds: number;
                                        /**
                                         * @default [
                                         *       10,
                                         *       50
                                         *     ]
                                         */
                                        shares: number[];
                                    };
                                    /** @default 30 */
                                    drainSeconds: number;
                                    /** @default [] */
                                    freezes: ({
                                        /** Format: date-time */
                                        from: string;
                                        /** @enum {string} */
                                        kind: "once";
                                        reason: string;
                                        /** Format: date-time */
                                        until: string;
                                    } | {
                                        days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                                        from: string;
                                        /** @enum {string} */
                                        kind: "weekly";
                                        reason: string;
                                        /** @default UTC */
                                        timeZone: string;
                                        until: string;
                                    })[];
                                    /** @default null */
                                    hostName: string | null;
                                    /** @default false */
                                    hostNetwork: boolean;
                                    /** @default 1 */
                                    instances: number;
                                    /** @default 5 */
                                    keepReleases: number;
                                    /** @default null */
                                    perTag: {
                                        /** @default 5 */
                                        maxInstances: number;
                                    } | null;
                                    /** @default false */
                                    privileged: boolean;
                                    /** @default null */
                                    promotion: {
                                        /** @default false */
                                        auto: boolean;
                                        from: string;
                                        /** @default 0 */
                                        healthySeconds: number;
                                    } | null;
                                    resources: {
                                        /** @default null */
                                        cpus: number | null;
                                        /** @default null */
                                        memoryBytes: number | null;
                                        /** @default null */
                                        processes: number | null;
                                    };
                                    /** @default 30 */
                                    stopSeconds: number;
                                    /**
                                     * @default blue-green
                                     * @enum {string}
                                     */
                                    strategy: "blue-green" | "recreate" | "rolling" | "canary";
                                    /** @default null */
                                    tagRule: ({
                                        /** @enum {string} */
                                        kind: "exact";
                                        tag: string;
                                    } | {
                                        /**
                                         * @description By which of several is the newest: the day its image was built, its version, or its name
                                         * @default created
                                         * @enum {string}
                                         */
                                        by: "created" | "semver" | "name";
                                        /** @enum {string} */
                                        kind: "glob";
                                        pattern: string;
                                    } | {
                                        /**
                                         * @description By which of several is the newest: the day its image was built, its version, or its name
                                         * @default created
                                         * @enum {string}
                                         */
                                        by: "created" | "semver" | "name";
                                        /** @enum {string} */
                                        kind: "regex";
                                        pattern: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "semver";
                                        /** @default false */
                                        prereleases: boolean;
                                        range: string;
                                    } | {
                                        /**
                                         * @default created
                                         * @enum {string}
                                         */
                                        by: "created" | "semver";
                                        /** @enum {string} */
                                        kind: "newest";
                                        /** @default false */
                                        prereleases: boolean;
                                    }) | null;
                                    /** @default [] */
                                    volumes: ({
                                        /** @enum {string} */
                                        kind: "volume";
                                        name: string;
                                        /** @default false */
                                        readOnly: boolean;
                                        /**
                                         * @default stage
                                         * @enum {string}
                                         */
                                        share: "tag" | "stage" | "project";
                                        target: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "existing";
                                        name: string;
                                        /** @default false */
                                        readOnly: boolean;
                                        target: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "bind";
                                        /** @default true */
                                        readOnly: boolean;
                                        source: string;
                                        target: string;
                                    })[];
                                    /** @default 10 */
                                    watchSeconds: number;
                                };
                                hostName: string;
                                name: string;
                            };
                            variables: {
                                name: string;
                                secret: boolean;
                            }[];
                        };
                    };
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deployment: {
                            approvals: {
                                given: string[];
                                needed: number;
                            };
                            cancelledBy: string | null;
                            endedAt: string | null;
                            failure: {
                                /** @enum {string} */
                                code: "image_missing" | "wrong_platform" | "no_port" | "disk_full" | "registry_refused" | "bind_mount_refused" | "volume_refused" | "privileged_refused" | "secret_lost" | "variables_missing" | "ingress_broken" | "ingress_refused" | "host_name_taken" | "not_started" | "crashed" | "out_of_memory" | "never_healthy" | "not_served" | "unwell_after_swap" | "took_too_long" | "refused";
                                instances: {
                                    /** @description Why the host could not start it */
                                    error: string | null;
                                    exitCode: number | null;
                                    /** @description The last of what it wrote, oldest first; secrets are blotted out */
                                    lines: {
                                        /** Format: date-time */
                                        at: string;
                                        /** @enum {string} */
                                        stream: "stdout" | "stderr";
                                        text: string;
                                    }[];
                                    name: string;
                                    outOfMemory: boolean;
                                    /** @description The last times it was asked whether it is well */
                                    probes: {
                                        /** Format: date-time */
                                        at: string;
                                        head: string | null;
                                        message: string | null;
                                        ok: boolean;
                                        status: number | null;
                                        tookMs: number;
                                    }[];
                                    restarts: number;
                                    state: string;
                                }[];
                                /** @description What happened, and what one can do */
                                message: string;
                                /** @enum {string} */
                                step: "preflight" | "pull" | "park" | "start" | "health" | "swap" | "verify" | "drain" | "stop" | "watch" | "restore" | "discard";
                            } | null;
                            held: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "deploy" | "promotion" | "rollback" | "redeploy";
                            previousRelease: number | null;
                            project: string;
                            proof: {
                                /** Format: date-time */
                                beganAt: string;
                                /** Format: date-time */
                                endedAt: string;
                                failed: number;
                                failures: {
                                    /** Format: date-time */
                                    at: string;
                                    message: string | null;
                                    status: number | null;
                                }[];
                                /** @description Whether the deployer itself was away in between, so that nobody asked */
                                interrupted: boolean;
                                /** @description The longest time between two good answers */
                                longestGapMs: number;
                                probes: number;
                                /** @description When the first answer came from the new release */
                                swappedAt: string | null;
                            } | null;
                            reason: string | null;
                            release: {
                                digest: string;
                                /** @description Whether it can be deployed again by its number */
                                kept: boolean;
                                number: number;
                                repository: string;
                                tag: string | null;
                            };
                            /** Format: date-time */
                            requestedAt: string;
                            requestedBy: string;
                            stage: string;
                            startedAt: string | null;
                            /** @enum {string} */
                            state: "waiting" | "queued" | "running" | "undoing" | "succeeded" | "failed" | "cancelled" | "superseded";
                            steps: {
                                argument: number | null;
                                attempts: number;
                                detail: unknown;
                                endedAt: string | null;
                                message: string | null;
                                /** @enum {string} */
                                name: "preflight" | "pull" | "park" | "start" | "health" | "swap" | "verify" | "drain" | "stop" | "watch" | "restore" | "discard";
                                startedAt: string | null;
                                /** @enum {string} */
                                state: "waiting" | "running" | "done" | "failed" | "skipped";
                            }[];
                        } | null;
                        plan: {
                            /** @description What would be done, in order */
                            changes: string[];
                            container: {
                                id: string;
                                name: string;
                                running: boolean;
                            };
                            image: {
                                digest: string;
                                repository: string;
                            } | null;
                            /** @description What must be mended before */
                            obstacles: {
                                code: string;
                                message: string;
                            }[];
                            project: {
                                configuration: {
                                    /** @default null */
                                    command: string[] | null;
                                    health: {
                                        /** @default null */
                                        contains: string | null;
                                        /** @default 60 */
                                        deadlineSeconds: number;
                                        /** @default 3 */
                                        inARow: number;
                                        /** @default 500 */
                                        intervalMs: number;
                                        /** @enum {string} */
                                        kind: "http";
                                        /** @default / */
                                        path: string;
                                        /** @default null */
                                        status: number | null;
                                        /** @default 5000 */
                                        timeoutMs: number;
                                    } | {
                                        /** @default 60 */
                                        deadlineSeconds: number;
                                        /** @default 3 */
                                        inARow: number;
                                        /** @default 500 */
                                        intervalMs: number;
                                        /** @enum {string} */
                                        kind: "tcp";
                                        /** @default 5000 */
                                        timeoutMs: number;
                                    } | {
                                        argv: string[];
                                        /** @default 60 */
                                        deadlineSeconds: number;
                                        /** @default 3 */
                                        inARow: number;
                                        /** @default 500 */
                                        intervalMs: number;
                                        /** @enum {string} */
                                        kind: "exec";
                                        /** @default 5000 */
                                        timeoutMs: number;
                                    } | {
                                        /** @default 60 */
                                        deadlineSeconds: number;
                                        /** @default 3 */
                                        inARow: number;
                                        /** @default 500 */
                                        intervalMs: number;
                                        /** @enum {string} */
                                        kind: "image";
                                        /** @default 5000 */
                                        timeoutMs: number;
                                    };
                                    /** @default null */
                                    port: number | null;
                                    /** @default null */
                                    stopSignal: string | null;
                                };
                                name: string;
                            };
                            /**
                             * @description Who leads the host name now
                             * @enum {string}
                             */
                            route: "nobody" | "somebody else" | "us";
                            stage: {
                                configuration: {
                                    approvals: {
                                        /** @default [] */
                                        by: string[];
                                        /** @default 0 */
                                        needed: number;
                                    };
                                    /**
                                     * @default deploy
                                     * @enum {string}
                                     */
                                    arrivals: "deploy" | "ask";
                                    canary: {
                                        /** @default 60 */
                                        holdSeconds: number;
                                        /**
                                         * @default [
                                         *       10,
                                         *       50
                                         *     ]
                                         */
                                        shares: number[];
                                    };
                                    /** @default 30 */
                                    drainSeconds: number;
                                    /** @default [] */
                                    freezes: ({
                                        /** Format: date-time */
                                        from: string;
                                        /** @enum {string} */
                                        kind: "once";
                                        reason: string;
                                        /** Format: date-time */
                                        until: string;
                                    } | {
                                        days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                                        from: string;
                                        /** @enum {string} */
                                        kind: "weekly";
                                        reason: string;
                                        /** @default UTC */
                                        timeZone: string;
                                        until: string;
                                    })[];
                                    /** @default null */
                                    hostName: string | null;
                                    /** @default false */
                                    hostNetwork: boolean;
                                    /** @default 1 */
                                    instances: number;
                                    /** @default 5 */
                                    keepReleases: number;
                                    /** @default null */
                                    perTag: {
                                        /** @default 5 */
                                        maxInstances: number;
                                    } | null;
                                    /** @default false */
                                    privileged: boolean;
                                    /** @default null */
                                    promotion: {
                                        /** @default false */
                                        auto: boolean;
                                        from: string;
                                        /** @default 0 */
                                        healthySeconds: number;
                                    } | null;
                                    resources: {
                                        /** @default null */
                                        cpus: number | null;
                                        /** @default null */
                                        memoryBytes: number | null;
                                        /** @default null */
                                        processes: number | null;
                                    };
                                    /** @default 30 */
                                    stopSeconds: number;
                                    /**
                                     * @default blue-green
                                     * @enum {string}
                                     */
                                    strategy: "blue-green" | "recreate" | "rolling" | "canary";
                                    /** @default null */
                                    tagRule: ({
                                        /** @enum {string} */
                                        kind: "exact";
                                        tag: string;
                                    } | {
                                        /**
                                         * @description By which of several is the newest: the day its image was built, its version, or its name
                                         * @default created
                                         * @enum {string}
                                         */
                                        by: "created" | "semver" | "name";
                                        /** @enum {string} */
                                        kind: "glob";
                                        pattern: string;
                                    } | {
                                        /**
                                         * @description By which of several is the newest: the day its image was built, its version, or its name
                                         * @default created
                                         * @enum {string}
                                         */
                                        by: "created" | "semver" | "name";
                                        /** @enum {string} */
                                        kind: "regex";
                                        pattern: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "semver";
                                        /** @default false */
                                        prereleases: boolean;
                                        range: string;
                                    } | {
                                        /**
                                         * @default created
                                         * @enum {string}
                                         */
                                        by: "created" | "semver";
                                        /** @enum {string} */
                                        kind: "newest";
                                        /** @default false */
                                        prereleases: boolean;
                                    }) | null;
                                    /** @default [] */
                                    volumes: ({
                                        /** @enum {string} */
                                        kind: "volume";
                                        name: string;
                                        /** @default false */
                                        readOnly: boolean;
                                        /**
                                         * @default stage
                                         * @enum {string}
                                         */
                                        share: "tag" | "stage" | "project";
                                        target: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "existing";
                                        name: string;
                                        /** @default false */
                                        readOnly: boolean;
                                        target: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "bind";
                                        /** @default true */
                                        readOnly: boolean;
                                        source: string;
                                        target: string;
                                    })[];
                                    /** @default 10 */
                                    watchSeconds: number;
                                };
                                hostName: string;
                                name: string;
                            };
                            variables: {
                                name: string;
                                secret: boolean;
                            }[];
                        };
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
    checkHost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
                        facts: {
                            apiVersion: string;
                            architecture: string;
                            cpus: number;
                            /** @description Room where images and volumes are kept; null where nobody tells */
                            freeBytes: number | null;
                            memoryBytes: number;
                            /** @description How many take work; a single engine is one */
                            nodes: number;
                            os: string;
                            version: string;
                        } | null;
                        ok: boolean;
                        problem: string | null;
                        tookMs: number;
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
    listForeignContainers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
                        items: {
                            id: string;
                            image: string;
                            name: string;
                            startedAt: string | null;
                            state: string;
                        }[];
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
    listIngresses: {
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
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            hasPassword: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @description Which of its secrets are needed and have not been given yet */
                            missingSecrets: string[];
                            name: string;
                            options: {
                                configFile: string;
                                /** @enum {string} */
                                driver: "haproxy";
                                mapFile: string;
                                publicAddress: {
                                    host: string;
                                    port: number;
                                };
                                /** @default 64 */
                                slots: number;
                                socketPath: string;
                            } | {
                                /** @enum {string} */
                                driver: "nginx-proxy-manager";
                                identity: string;
                                publicAddress: {
                                    host: string;
                                    port: number;
                                };
                                /** Format: uri */
                                url: string;
                            } | {
                                directory: string;
                                /** @enum {string} */
                                driver: "traefik";
                                /**
                                 * @default [
                                 *       "web"
                                 *     ]
                                 */
                                entryPoints: string[];
                                publicAddress: {
                                    host: string;
                                    port: number;
                                };
                                /** @default null */
                                tls: {
                                    certResolver?: string;
                                } | null;
                                /** Format: uri */
                                url: string;
                                /** @default null */
                                username: string | null;
                            };
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                        }[];
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
        };
    };
    createIngress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    options: {
                        configFile: string;
                        /** @enum {string} */
                        driver: "haproxy";
                        mapFile: string;
                        publicAddress: {
                            host: string;
                            port: number;
                        };
                        /** @default 64 */
                        slots?: number;
                        socketPath: string;
                    } | {
                        /** @enum {string} */
                        driver: "nginx-proxy-manager";
                        identity: string;
                        publicAddress: {
                            host: string;
                            port: number;
                        };
                        /** Format: uri */
                        url: string;
                    } | {
                        directory: string;
                        /** @enum {string} */
                        driver: "traefik";
                        /**
                         * @default [
                         *       "web"
                         *     ]
                         */
                        entryPoints?: string[];
                        publicAddress: {
                            host: string;
                            port: number;
                        };
                        /** @default null */
                        tls?: {
                            certResolver?: string;
                        } | null;
                        /** Format: uri */
                        url: string;
                        /** @default null */
                        username?: string | null;
                    };
                    /** @default null */
                    password?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        hasPassword: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @description Which of its secrets are needed and have not been given yet */
                        missingSecrets: string[];
                        name: string;
                        options: {
                            configFile: string;
                            /** @enum {string} */
                            driver: "haproxy";
                            mapFile: string;
                            publicAddress: {
                                host: string;
                                port: number;
                            };
                            /** @default 64 */
                            slots: number;
                            socketPath: string;
                        } | {
                            /** @enum {string} */
                            driver: "nginx-proxy-manager";
                            identity: string;
                            publicAddress: {
                                host: string;
                                port: number;
                            };
                            /** Format: uri */
                            url: string;
                        } | {
                            directory: string;
                            /** @enum {string} */
                            driver: "traefik";
                            /**
                             * @default [
                             *       "web"
                             *     ]
                             */
                            entryPoints: string[];
                            publicAddress: {
                                host: string;
                                port: number;
                            };
                            /** @default null */
                            tls: {
                                certResolver?: string;
                            } | null;
                            /** Format: uri */
                            url: string;
                            /** @default null */
                            username: string | null;
                        };
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
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
    getIngress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
                        /** Format: date-time */
                        createdAt: string;
                        hasPassword: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @description Which of its secrets are needed and have not been given yet */
                        missingSecrets: string[];
                        name: string;
                        options: {
                            configFile: string;
                            /** @enum {string} */
                            driver: "haproxy";
                            mapFile: string;
                            publicAddress: {
                                host: string;
                                port: number;
                            };
                            /** @default 64 */
                            slots: number;
                            socketPath: string;
                        } | {
                            /** @enum {string} */
                            driver: "nginx-proxy-manager";
                            identity: string;
                            publicAddress: {
                                host: string;
                                port: number;
                            };
                            /** Format: uri */
                            url: string;
                        } | {
                            directory: string;
                            /** @enum {string} */
                            driver: "traefik";
                            /**
                             * @default [
                             *       "web"
                             *     ]
                             */
                            entryPoints: string[];
                            publicAddress: {
                                host: string;
                                port: number;
                            };
                            /** @default null */
                            tls: {
                                certResolver?: string;
                            } | null;
                            /** Format: uri */
                            url: string;
                            /** @default null */
                            username: string | null;
                        };
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
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
    deleteIngress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
            /** @description Not signed in */
            401: {
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
    changeIngress: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    options?: {
                        configFile: string;
                        /** @enum {string} */
                        driver: "haproxy";
                        mapFile: string;
                        publicAddress: {
                            host: string;
                            port: number;
                        };
                        /** @default 64 */
                        slots?: number;
                        socketPath: string;
                    } | {
                        /** @enum {string} */
                        driver: "nginx-proxy-manager";
                        identity: string;
                        publicAddress: {
                            host: string;
                            port: number;
                        };
                        /** Format: uri */
                        url: string;
                    } | {
                        directory: string;
                        /** @enum {string} */
                        driver: "traefik";
                        /**
                         * @default [
                         *       "web"
                         *     ]
                         */
                        entryPoints?: string[];
                        publicAddress: {
                            host: string;
                            port: number;
                        };
                        /** @default null */
                        tls?: {
                            certResolver?: string;
                        } | null;
                        /** Format: uri */
                        url: string;
                        /** @default null */
                        username?: string | null;
                    };
                    password?: string | null;
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
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        hasPassword: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @description Which of its secrets are needed and have not been given yet */
                        missingSecrets: string[];
                        name: string;
                        options: {
                            configFile: string;
                            /** @enum {string} */
                            driver: "haproxy";
                            mapFile: string;
                            publicAddress: {
                                host: string;
                                port: number;
                            };
                            /** @default 64 */
                            slots: number;
                            socketPath: string;
                        } | {
                            /** @enum {string} */
                            driver: "nginx-proxy-manager";
                            identity: string;
                            publicAddress: {
                                host: string;
                                port: number;
                            };
                            /** Format: uri */
                            url: string;
                        } | {
                            directory: string;
                            /** @enum {string} */
                            driver: "traefik";
                            /**
                             * @default [
                             *       "web"
                             *     ]
                             */
                            entryPoints: string[];
                            publicAddress: {
                                host: string;
                                port: number;
                            };
                            /** @default null */
                            tls: {
                                certResolver?: string;
                            } | null;
                            /** Format: uri */
                            url: string;
                            /** @default null */
                            username: string | null;
                        };
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
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
    checkIngress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
                        facts: {
                            problem: string | null;
                            product: string;
                            /** @description Whether the proxy would take its present configuration again; while not, it takes no change */
                            valid: boolean;
                            version: string | null;
                        } | null;
                        ok: boolean;
                        problem: string | null;
                        tookMs: number;
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
    listForeignRoutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
                        items: {
                            host: string;
                            problem: string | null;
                        }[];
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
    listAllInstances: {
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
                        items: {
                            address: string | null;
                            /** @description Why the host could not start it */
                            error: string | null;
                            exitCode: number | null;
                            finishedAt: string | null;
                            /**
                             * @description What its image's own health check says
                             * @enum {string}
                             */
                            health: "none" | "starting" | "healthy" | "unhealthy";
                            /** Format: uuid */
                            id: string;
                            /** @description Whether new requests are led to it */
                            inRoute: boolean;
                            name: string;
                            project: string;
                            release: {
                                digest: string;
                                number: number;
                                tag: string | null;
                            };
                            restarts: number;
                            stage: string;
                            startedAt: string | null;
                            /**
                             * @description What its host says now
                             * @enum {string}
                             */
                            state: "none" | "unknown" | "created" | "running" | "restarting" | "paused" | "exited" | "dead";
                            /**
                             * @description What was last told of it
                             * @enum {string}
                             */
                            status: "made" | "running" | "restarted" | "crashed" | "out_of_memory" | "stopped" | "warm" | "gone";
                            statusAt: string | null;
                            /** @description The newest sample, of the last minute */
                            usage: {
                                /** Format: date-time */
                                at: string;
                                /** @description 1 is one whole processor */
                                cpu: number;
                                memoryBytes: number;
                                memoryLimitBytes: number | null;
                                /** @description Since it started */
                                receivedBytes: number;
                                /** @description Since it started */
                                sentBytes: number;
                            } | null;
                            /**
                             * @description `warm`: stopped, and kept as the quick way back
                             * @enum {string}
                             */
                            wanted: "running" | "warm" | "gone";
                        }[];
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
        };
    };
    getInstanceLog: {
        parameters: {
            query?: {
                /** @description Without colours and other control sequences */
                plain?: string;
                /** @description Lines that hold this, in capitals or not */
                search?: string;
                since?: unknown;
                /** @description So many of the last that are asked for */
                tail?: number;
                until?: unknown;
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
                        /**
                         * @description `kept`: the container is gone, and this is what was kept of it
                         * @enum {string}
                         */
                        from: "container" | "kept";
                        /** @description Oldest first */
                        items: {
                            /** Format: date-time */
                            at: string;
                            cursor: string;
                            /** @enum {string} */
                            stream: "stdout" | "stderr";
                            /** @description As it was written, secrets blotted out; a line longer than 16 kB comes in pieces */
                            text: string;
                        }[];
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
    streamInstanceLog: {
        parameters: {
            query?: {
                after?: string;
                /** @description Without colours and other control sequences */
                plain?: string;
                /** @description So many of the last that are asked for */
                tail?: number;
            };
            header?: {
                "last-event-id"?: string;
            };
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
    getInstanceStats: {
        parameters: {
            query?: {
                /** @description Default: an hour before `to` */
                from?: unknown;
                /** @description Seconds; default: as many as make about 200 points */
                step?: number;
                /** @description Default: now */
                to?: unknown;
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
                        /** @description Of each step the mean of `cpu`, the most of memory, the last of the totals */
                        items: {
                            /** Format: date-time */
                            at: string;
                            /** @description 1 is one whole processor */
                            cpu: number;
                            memoryBytes: number;
                            memoryLimitBytes: number | null;
                            /** @description Since it started */
                            receivedBytes: number;
                            /** @description Since it started */
                            sentBytes: number;
                        }[];
                        step: number;
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
    openTerminal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    columns: number;
                    rows: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Its name */
                        instance: string;
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
            /** @description Understood, but against the rules */
            422: {
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
                    "application/json": {
                        name: string;
                        /** @description Null of the administrator's token */
                        personId: string | null;
                        /** @description Null is all */
                        projects: string[] | null;
                        /** @enum {string} */
                        role: "viewer" | "deployer" | "administrator";
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
                    "application/json": {
                        items: {
                            address: string | null;
                            current: boolean;
                            id: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                            /** Format: date-time */
                            startedAt: string;
                            userAgent: string | null;
                        }[];
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
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
        };
    };
    endOwnSession: {
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
    listNotificationChannels: {
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
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            enabled: boolean;
                            groups: ("deployment_succeeded" | "deployment_failed" | "deployment_rolled_back" | "deployment_cancelled" | "deployment_waiting" | "instance_crashing" | "place_reachability" | "tag_moved")[];
                            hasSecret: boolean;
                            /** Format: uuid */
                            id: string;
                            /** @description Which of its secrets are needed and have not been given yet */
                            missingSecrets: string[];
                            name: string;
                            options: {
                                /** @enum {string} */
                                kind: "webhook";
                                /** Format: uri */
                                url: string;
                            } | {
                                /** @enum {string} */
                                kind: "slack";
                            } | {
                                /** @enum {string} */
                                kind: "discord";
                            } | {
                                /** Format: email */
                                from: string;
                                host: string;
                                /** @enum {string} */
                                kind: "email";
                                /** @default 587 */
                                port: number;
                                /**
                                 * @description `none`: without a password only
                                 * @default starttls
                                 * @enum {string}
                                 */
                                security: "tls" | "starttls" | "none";
                                to: string[];
                                /** @default null */
                                username: string | null;
                            } | {
                                /** @enum {string} */
                                kind: "ntfy";
                                topic: string;
                                /**
                                 * Format: uri
                                 * @description Of the server, without the topic
                                 */
                                url: string;
                            };
                            projects: string[] | null;
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                            /** @description How many messages it has not been given yet */
                            waiting: number;
                        }[];
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
        };
    };
    createNotificationChannel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Enabled again, it is told of what happens from then on
                     * @default true
                     */
                    enabled?: boolean;
                    groups?: ("deployment_succeeded" | "deployment_failed" | "deployment_rolled_back" | "deployment_cancelled" | "deployment_waiting" | "instance_crashing" | "place_reachability" | "tag_moved")[];
                    name: string;
                    options: {
                        /** @enum {string} */
                        kind: "webhook";
                        /** Format: uri */
                        url: string;
                    } | {
                        /** @enum {string} */
                        kind: "slack";
                    } | {
                        /** @enum {string} */
                        kind: "discord";
                    } | {
                        /** Format: email */
                        from: string;
                        host: string;
                        /** @enum {string} */
                        kind: "email";
                        /** @default 587 */
                        port?: number;
                        /**
                         * @description `none`: without a password only
                         * @default starttls
                         * @enum {string}
                         */
                        security?: "tls" | "starttls" | "none";
                        to: string[];
                        /** @default null */
                        username?: string | null;
                    } | {
                        /** @enum {string} */
                        kind: "ntfy";
                        topic: string;
                        /**
                         * Format: uri
                         * @description Of the server, without the topic
                         */
                        url: string;
                    };
                    /** @description Null is all of them */
                    projects?: string[] | null;
                    /**
                     * @description Never shown again. Of a webhook what it is signed with (whsec_…; made up when left out), of Slack and Discord the whole address of the webhook, of e-mail the password, of ntfy an access token
                     * @default null
                     */
                    secret?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        enabled: boolean;
                        groups: ("deployment_succeeded" | "deployment_failed" | "deployment_rolled_back" | "deployment_cancelled" | "deployment_waiting" | "instance_crashing" | "place_reachability" | "tag_moved")[];
                        hasSecret: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @description Which of its secrets are needed and have not been given yet */
                        missingSecrets: string[];
                        name: string;
                        options: {
                            /** @enum {string} */
                            kind: "webhook";
                            /** Format: uri */
                            url: string;
                        } | {
                            /** @enum {string} */
                            kind: "slack";
                        } | {
                            /** @enum {string} */
                            kind: "discord";
                        } | {
                            /** Format: email */
                            from: string;
                            host: string;
                            /** @enum {string} */
                            kind: "email";
                            /** @default 587 */
                            port: number;
                            /**
                             * @description `none`: without a password only
                             * @default starttls
                             * @enum {string}
                             */
                            security: "tls" | "starttls" | "none";
                            to: string[];
                            /** @default null */
                            username: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "ntfy";
                            topic: string;
                            /**
                             * Format: uri
                             * @description Of the server, without the topic
                             */
                            url: string;
                        };
                        projects: string[] | null;
                        /** @description What was made up to sign with: shown here and never again */
                        secret: string | null;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        /** @description How many messages it has not been given yet */
                        waiting: number;
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
    getNotificationChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
                        /** Format: date-time */
                        createdAt: string;
                        enabled: boolean;
                        groups: ("deployment_succeeded" | "deployment_failed" | "deployment_rolled_back" | "deployment_cancelled" | "deployment_waiting" | "instance_crashing" | "place_reachability" | "tag_moved")[];
                        hasSecret: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @description Which of its secrets are needed and have not been given yet */
                        missingSecrets: string[];
                        name: string;
                        options: {
                            /** @enum {string} */
                            kind: "webhook";
                            /** Format: uri */
                            url: string;
                        } | {
                            /** @enum {string} */
                            kind: "slack";
                        } | {
                            /** @enum {string} */
                            kind: "discord";
                        } | {
                            /** Format: email */
                            from: string;
                            host: string;
                            /** @enum {string} */
                            kind: "email";
                            /** @default 587 */
                            port: number;
                            /**
                             * @description `none`: without a password only
                             * @default starttls
                             * @enum {string}
                             */
                            security: "tls" | "starttls" | "none";
                            to: string[];
                            /** @default null */
                            username: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "ntfy";
                            topic: string;
                            /**
                             * Format: uri
                             * @description Of the server, without the topic
                             */
                            url: string;
                        };
                        projects: string[] | null;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        /** @description How many messages it has not been given yet */
                        waiting: number;
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
    deleteNotificationChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
            /** @description Not signed in */
            401: {
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
    changeNotificationChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Enabled again, it is told of what happens from then on */
                    enabled?: boolean;
                    groups?: ("deployment_succeeded" | "deployment_failed" | "deployment_rolled_back" | "deployment_cancelled" | "deployment_waiting" | "instance_crashing" | "place_reachability" | "tag_moved")[];
                    options?: {
                        /** @enum {string} */
                        kind: "webhook";
                        /** Format: uri */
                        url: string;
                    } | {
                        /** @enum {string} */
                        kind: "slack";
                    } | {
                        /** @enum {string} */
                        kind: "discord";
                    } | {
                        /** Format: email */
                        from: string;
                        host: string;
                        /** @enum {string} */
                        kind: "email";
                        /** @default 587 */
                        port?: number;
                        /**
                         * @description `none`: without a password only
                         * @default starttls
                         * @enum {string}
                         */
                        security?: "tls" | "starttls" | "none";
                        to: string[];
                        /** @default null */
                        username?: string | null;
                    } | {
                        /** @enum {string} */
                        kind: "ntfy";
                        topic: string;
                        /**
                         * Format: uri
                         * @description Of the server, without the topic
                         */
                        url: string;
                    };
                    /** @description Null is all of them */
                    projects?: string[] | null;
                    /** @description Never shown again. Of a webhook what it is signed with (whsec_…; made up when left out), of Slack and Discord the whole address of the webhook, of e-mail the password, of ntfy an access token */
                    secret?: string | null;
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
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        enabled: boolean;
                        groups: ("deployment_succeeded" | "deployment_failed" | "deployment_rolled_back" | "deployment_cancelled" | "deployment_waiting" | "instance_crashing" | "place_reachability" | "tag_moved")[];
                        hasSecret: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @description Which of its secrets are needed and have not been given yet */
                        missingSecrets: string[];
                        name: string;
                        options: {
                            /** @enum {string} */
                            kind: "webhook";
                            /** Format: uri */
                            url: string;
                        } | {
                            /** @enum {string} */
                            kind: "slack";
                        } | {
                            /** @enum {string} */
                            kind: "discord";
                        } | {
                            /** Format: email */
                            from: string;
                            host: string;
                            /** @enum {string} */
                            kind: "email";
                            /** @default 587 */
                            port: number;
                            /**
                             * @description `none`: without a password only
                             * @default starttls
                             * @enum {string}
                             */
                            security: "tls" | "starttls" | "none";
                            to: string[];
                            /** @default null */
                            username: string | null;
                        } | {
                            /** @enum {string} */
                            kind: "ntfy";
                            topic: string;
                            /**
                             * Format: uri
                             * @description Of the server, without the topic
                             */
                            url: string;
                        };
                        projects: string[] | null;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        /** @description How many messages it has not been given yet */
                        waiting: number;
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
    listNotificationDeliveries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                name: string;
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
                        items: {
                            /** @description What the other side said last, or why nobody said anything */
                            answer: string | null;
                            attempts: number;
                            /** Format: date-time */
                            createdAt: string;
                            endedAt: string | null;
                            /** Format: uuid */
                            eventId: string;
                            eventType: string;
                            /**
                             * Format: uuid
                             * @description Also the `webhook-id`, at every attempt
                             */
                            id: string;
                            message: {
                                groups: ("deployment_succeeded" | "deployment_failed" | "deployment_rolled_back" | "deployment_cancelled" | "deployment_waiting" | "instance_crashing" | "place_reachability" | "tag_moved")[];
                                /** @enum {string} */
                                level: "info" | "success" | "warning" | "error";
                                /** @description The last that was written by what failed */
                                lines: string[];
                                link: string | null;
                                sentences: string[];
                                title: string;
                            };
                            nextAttemptAt: string | null;
                            /** @enum {string} */
                            state: "waiting" | "delivered" | "failed";
                        }[];
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
    testNotificationChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
                        /** @description What the other side said, or why nobody said anything */
                        answer: string;
                        ok: boolean;
                        tookMs: number;
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
                    "application/json": {
                        items: {
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
                        }[];
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
        };
    };
    listPeople: {
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
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            disabled: boolean;
                            email: string | null;
                            hasSecondFactor: boolean;
                            id: string;
                            name: string;
                            projects: string[];
                            /** @enum {string} */
                            role: "viewer" | "deployer" | "administrator";
                            username: string;
                        }[];
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
    createPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description By which an account elsewhere is known to be theirs
                     * @default null
                     */
                    email?: string | null;
                    name: string;
                    password: string;
                    /**
                     * @description Of a deployer: which they deploy
                     * @default []
                     */
                    projects?: string[];
                    /**
                     * @default viewer
                     * @enum {string}
                     */
                    role?: "viewer" | "deployer" | "administrator";
                    username: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        disabled: boolean;
                        email: string | null;
                        hasSecondFactor: boolean;
                        id: string;
                        name: string;
                        projects: string[];
                        /** @enum {string} */
                        role: "viewer" | "deployer" | "administrator";
                        username: string;
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
                username: string;
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
                        /** Format: date-time */
                        createdAt: string;
                        disabled: boolean;
                        email: string | null;
                        hasSecondFactor: boolean;
                        id: string;
                        name: string;
                        projects: string[];
                        /** @enum {string} */
                        role: "viewer" | "deployer" | "administrator";
                        username: string;
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
    changePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    disabled?: boolean;
                    name?: string;
                    projects?: string[];
                    /** @enum {string} */
                    role?: "viewer" | "deployer" | "administrator";
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
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        disabled: boolean;
                        email: string | null;
                        hasSecondFactor: boolean;
                        id: string;
                        name: string;
                        projects: string[];
                        /** @enum {string} */
                        role: "viewer" | "deployer" | "administrator";
                        username: string;
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
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                username: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
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
        };
    };
    resetSecondFactors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                username: string;
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
    endSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                username: string;
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
    listProjects: {
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
                        items: {
                            configuration: {
                                /** @default null */
                                command: string[] | null;
                                health: {
                                    /** @default null */
                                    contains: string | null;
                                    /** @default 60 */
                                    deadlineSeconds: number;
                                    /** @default 3 */
                                    inARow: number;
                                    /** @default 500 */
                                    intervalMs: number;
                                    /** @enum {string} */
                                    kind: "http";
                                    /** @default / */
                                    path: string;
                                    /** @default null */
                                    status: number | null;
                                    /** @default 5000 */
                                    timeoutMs: number;
                                } | {
                                    /** @default 60 */
                                    deadlineSeconds: number;
                                    /** @default 3 */
                                    inARow: number;
                                    /** @default 500 */
                                    intervalMs: number;
                                    /** @enum {string} */
                                    kind: "tcp";
                                    /** @default 5000 */
                                    timeoutMs: number;
                                } | {
                                    argv: string[];
                                    /** @default 60 */
                                    deadlineSeconds: number;
                                    /** @default 3 */
                                    inARow: number;
                                    /** @default 500 */
                                    intervalMs: number;
                                    /** @enum {string} */
                                    kind: "exec";
                                    /** @default 5000 */
                                    timeoutMs: number;
                                } | {
                                    /** @default 60 */
                                    deadlineSeconds: number;
                                    /** @default 3 */
                                    inARow: number;
                                    /** @default 500 */
                                    intervalMs: number;
                                    /** @enum {string} */
                                    kind: "image";
                                    /** @default 5000 */
                                    timeoutMs: number;
                                };
                                /** @default null */
                                port: number | null;
                                /** @default null */
                                stopSignal: string | null;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            /**
                             * @description Whether its stages may run it with every right on the host
                             * @default false
                             */
                            mayBePrivileged: boolean;
                            /**
                             * @description Whether its stages may run it on the host's own network
                             * @default false
                             */
                            mayUseHostNetwork: boolean;
                            name: string;
                            repository: string;
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                        }[];
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
        };
    };
    createProject: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default {} */
                    configuration?: {
                        /** @default null */
                        command?: string[] | null;
                        /**
                         * @default {
                         *       "kind": "http"
                         *     }
                         */
                        health?: {
                            /** @default null */
                            contains?: string | null;
                            /** @default 60 */
                            deadlineSeconds?: number;
                            /** @default 3 */
                            inARow?: number;
                            /** @default 500 */
                            intervalMs?: number;
                            /** @enum {string} */
                            kind: "http";
                            /** @default / */
                            path?: string;
                            /** @default null */
                            status?: number | null;
                            /** @default 5000 */
                            timeoutMs?: number;
                        } | {
                            /** @default 60 */
                            deadlineSeconds?: number;
                            /** @default 3 */
                            inARow?: number;
                            /** @default 500 */
                            intervalMs?: number;
                            /** @enum {string} */
                            kind: "tcp";
                            /** @default 5000 */
                            timeoutMs?: number;
                        } | {
                            argv: string[];
                            /** @default 60 */
                            deadlineSeconds?: number;
                            /** @default 3 */
                            inARow?: number;
                            /** @default 500 */
                            intervalMs?: number;
                            /** @enum {string} */
                            kind: "exec";
                            /** @default 5000 */
                            timeoutMs?: number;
                        } | {
                            /** @default 60 */
                            deadlineSeconds?: number;
                            /** @default 3 */
                            inARow?: number;
                            /** @default 500 */
                            intervalMs?: number;
                            /** @enum {string} */
                            kind: "image";
                            /** @default 5000 */
                            timeoutMs?: number;
                        };
                        /** @default null */
                        port?: number | null;
                        /** @default null */
                        stopSignal?: string | null;
                    };
                    name: string;
                    /** @description With its registry, as in registry.example.com/team/app */
                    repository: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        configuration: {
                            /** @default null */
                            command: string[] | null;
                            health: {
                                /** @default null */
                                contains: string | null;
                                /** @default 60 */
                                deadlineSeconds: number;
                                /** @default 3 */
                                inARow: number;
                                /** @default 500 */
                                intervalMs: number;
                                /** @enum {string} */
                                kind: "http";
                                /** @default / */
                                path: string;
                                /** @default null */
                                status: number | null;
                                /** @default 5000 */
                                timeoutMs: number;
                            } | {
                                /** @default 60 */
                                deadlineSeconds: number;
                                /** @default 3 */
                                inARow: number;
                                /** @default 500 */
                                intervalMs: number;
                                /** @enum {string} */
                                kind: "tcp";
                                /** @default 5000 */
                                timeoutMs: number;
                            } | {
                                argv: string[];
                                /** @default 60 */
                                deadlineSeconds: number;
                                /** @default 3 */
                                inARow: number;
                                /** @default 500 */
                                intervalMs: number;
                                /** @enum {string} */
                                kind: "exec";
                                /** @default 5000 */
                                timeoutMs: number;
                            } | {
                                /** @default 60 */
                                deadlineSeconds: number;
                                /** @default 3 */
                                inARow: number;
                                /** @default 500 */
                                intervalMs: number;
                                /** @enum {string} */
                                kind: "image";
                                /** @default 5000 */
                                timeoutMs: number;
                            };
                            /** @default null */
                            port: number | null;
                            /** @default null */
                            stopSignal: string | null;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: uuid */
                        id: string;
                        /**
                         * @description Whether its stages may run it with every right on the host
                         * @default false
                         */
                        mayBePrivileged: boolean;
                        /**
                         * @description Whether its stages may run it on the host's own network
                         * @default false
                         */
                        mayUseHostNetwork: boolean;
                        name: string;
                        repository: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
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
    getProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
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
                        configuration: {
                            /** @default null */
                            command: string[] | null;
                            health: {
                                /** @default null */
                                contains: string | null;
                                /** @default 60 */
                                deadlineSeconds: number;
                                /** @default 3 */
                                inARow: number;
                                /** @default 500 */
                                intervalMs: number;
                                /** @enum {string} */
                                kind: "http";
                                /** @default / */
                                path: string;
                                /** @default null */
                                status: number | null;
                                /** @default 5000 */
                                timeoutMs: number;
                            } | {
                                /** @default 60 */
                                deadlineSeconds: number;
                                /** @default 3 */
                                inARow: number;
                                /** @default 500 */
                                intervalMs: number;
                                /** @enum {string} */
                                kind: "tcp";
                                /** @default 5000 */
                                timeoutMs: number;
                            } | {
                                argv: string[];
                                /** @default 60 */
                                deadlineSeconds: number;
                                /** @default 3 */
                                inARow: number;
                                /** @default 500 */
                                intervalMs: number;
                                /** @enum {string} */
                                kind: "exec";
                                /** @default 5000 */
                                timeoutMs: number;
                            } | {
                                /** @default 60 */
                                deadlineSeconds: number;
                                /** @default 3 */
                                inARow: number;
                                /** @default 500 */
                                intervalMs: number;
                                /** @enum {string} */
                                kind: "image";
                                /** @default 5000 */
                                timeoutMs: number;
                            };
                            /** @default null */
                            port: number | null;
                            /** @default null */
                            stopSignal: string | null;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: uuid */
                        id: string;
                        /**
                         * @description Whether its stages may run it with every right on the host
                         * @default false
                         */
                        mayBePrivileged: boolean;
                        /**
                         * @description Whether its stages may run it on the host's own network
                         * @default false
                         */
                        mayUseHostNetwork: boolean;
                        name: string;
                        repository: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
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
    deleteProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
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
            /** @description Not signed in */
            401: {
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
    changeProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    configuration?: {
                        /** @default null */
                        command?: string[] | null;
                        /**
                         * @default {
                         *       "kind": "http"
                         *     }
                         */
                        health?: {
                            /** @default null */
                            contains?: string | null;
                            /** @default 60 */
                            deadlineSeconds?: number;
                            /** @default 3 */
                            inARow?: number;
                            /** @default 500 */
                            intervalMs?: number;
                            /** @enum {string} */
                            kind: "http";
                            /** @default / */
                            path?: string;
                            /** @default null */
                            status?: number | null;
                            /** @default 5000 */
                            timeoutMs?: number;
                        } | {
                            /** @default 60 */
                            deadlineSeconds?: number;
                            /** @default 3 */
                            inARow?: number;
                            /** @default 500 */
                            intervalMs?: number;
                            /** @enum {string} */
                            kind: "tcp";
                            /** @default 5000 */
                            timeoutMs?: number;
                        } | {
                            argv: string[];
                            /** @default 60 */
                            deadlineSeconds?: number;
                            /** @default 3 */
                            inARow?: number;
                            /** @default 500 */
                            intervalMs?: number;
                            /** @enum {string} */
                            kind: "exec";
                            /** @default 5000 */
                            timeoutMs?: number;
                        } | {
                            /** @default 60 */
                            deadlineSeconds?: number;
                            /** @default 3 */
                            inARow?: number;
                            /** @default 500 */
                            intervalMs?: number;
                            /** @enum {string} */
                            kind: "image";
                            /** @default 5000 */
                            timeoutMs?: number;
                        };
                        /** @default null */
                        port?: number | null;
                        /** @default null */
                        stopSignal?: string | null;
                    };
                    /** @description With its registry, as in registry.example.com/team/app */
                    repository?: string;
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
                    "application/json": {
                        configuration: {
                            /** @default null */
                            command: string[] | null;
                            health: {
                                /** @default null */
                                contains: string | null;
                                /** @default 60 */
                                deadlineSeconds: number;
                                /** @default 3 */
                                inARow: number;
                                /** @default 500 */
                                intervalMs: number;
                                /** @enum {string} */
                                kind: "http";
                                /** @default / */
                                path: string;
                                /** @default null */
                                status: number | null;
                                /** @default 5000 */
                                timeoutMs: number;
                            } | {
                                /** @default 60 */
                                deadlineSeconds: number;
                                /** @default 3 */
                                inARow: number;
                                /** @default 500 */
                                intervalMs: number;
                                /** @enum {string} */
                                kind: "tcp";
                                /** @default 5000 */
                                timeoutMs: number;
                            } | {
                                argv: string[];
                                /** @default 60 */
                                deadlineSeconds: number;
                                /** @default 3 */
                                inARow: number;
                                /** @default 500 */
                                intervalMs: number;
                                /** @enum {string} */
                                kind: "exec";
                                /** @default 5000 */
                                timeoutMs: number;
                            } | {
                                /** @default 60 */
                                deadlineSeconds: number;
                                /** @default 3 */
                                inARow: number;
                                /** @default 500 */
                                intervalMs: number;
                                /** @enum {string} */
                                kind: "image";
                                /** @default 5000 */
                                timeoutMs: number;
                            };
                            /** @default null */
                            port: number | null;
                            /** @default null */
                            stopSignal: string | null;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: uuid */
                        id: string;
                        /**
                         * @description Whether its stages may run it with every right on the host
                         * @default false
                         */
                        mayBePrivileged: boolean;
                        /**
                         * @description Whether its stages may run it on the host's own network
                         * @default false
                         */
                        mayUseHostNetwork: boolean;
                        name: string;
                        repository: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
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
    lookAtRegistry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
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
                content?: never;
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
    changeProjectPrivileges: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mayBePrivileged?: boolean;
                    mayUseHostNetwork?: boolean;
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
                    "application/json": {
                        configuration: {
                            /** @default null */
                            command: string[] | null;
                            health: {
                                /** @default null */
                                contains: string | null;
                                /** @default 60 */
                                deadlineSeconds: number;
                                /** @default 3 */
                                inARow: number;
                                /** @default 500 */
                                intervalMs: number;
                                /** @enum {string} */
                                kind: "http";
                                /** @default / */
                                path: string;
                                /** @default null */
                                status: number | null;
                                /** @default 5000 */
                                timeoutMs: number;
                            } | {
                                /** @default 60 */
                                deadlineSeconds: number;
                                /** @default 3 */
                                inARow: number;
                                /** @default 500 */
                                intervalMs: number;
                                /** @enum {string} */
                                kind: "tcp";
                                /** @default 5000 */
                                timeoutMs: number;
                            } | {
                                argv: string[];
                                /** @default 60 */
                                deadlineSeconds: number;
                                /** @default 3 */
                                inARow: number;
                                /** @default 500 */
                                intervalMs: number;
                                /** @enum {string} */
                                kind: "exec";
                                /** @default 5000 */
                                timeoutMs: number;
                            } | {
                                /** @default 60 */
                                deadlineSeconds: number;
                                /** @default 3 */
                                inARow: number;
                                /** @default 500 */
                                intervalMs: number;
                                /** @enum {string} */
                                kind: "image";
                                /** @default 5000 */
                                timeoutMs: number;
                            };
                            /** @default null */
                            port: number | null;
                            /** @default null */
                            stopSignal: string | null;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: uuid */
                        id: string;
                        /**
                         * @description Whether its stages may run it with every right on the host
                         * @default false
                         */
                        mayBePrivileged: boolean;
                        /**
                         * @description Whether its stages may run it on the host's own network
                         * @default false
                         */
                        mayUseHostNetwork: boolean;
                        name: string;
                        repository: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
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
    orderStages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description All of them, in the order in which releases go */
                    stages: string[];
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
                    "application/json": {
                        items: {
                            configuration: {
                                approvals: {
                                    /** @default [] */
                                    by: string[];
                                    /** @default 0 */
                                    needed: number;
                                };
                                /**
                                 * @default deploy
                                 * @enum {string}
                                 */
                                arrivals: "deploy" | "ask";
                                canary: {
                                    /** @default 60 */
                                    holdSeconds: number;
                                    /**
                                     * @default [
                                     *       10,
                                     *       50
                                     *     ]
                                     */
                                    shares: number[];
                                };
                                /** @default 30 */
                                drainSeconds: number;
                                /** @default [] */
                                freezes: ({
                                    /** Format: date-time */
                                    from: string;
                                    /** @enum {string} */
                                    kind: "once";
                                    reason: string;
                                    /** Format: date-time */
                                    until: string;
                                } | {
                                    days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                                    from: string;
                                    /** @enum {string} */
                                    kind: "weekly";
                                    reason: string;
                                    /** @default UTC */
                                    timeZone: string;
                                    until: string;
                                })[];
                                /** @default null */
                                hostName: string | null;
                                /** @default false */
                                hostNetwork: boolean;
                                /** @default 1 */
                                instances: number;
                                /** @default 5 */
                                keepReleases: number;
                                /** @default null */
                                perTag: {
                                    /** @default 5 */
                                    maxInstances: number;
                                } | null;
                                /** @default false */
                                privileged: boolean;
                                /** @default null */
                                promotion: {
                                    /** @default false */
                                    auto: boolean;
                                    from: string;
                                    /** @default 0 */
                                    healthySeconds: number;
                                } | null;
                                resources: {
                                    /** @default null */
                                    cpus: number | null;
                                    /** @default null */
                                    memoryBytes: number | null;
                                    /** @default null */
                                    processes: number | null;
                                };
                                /** @default 30 */
                                stopSeconds: number;
                                /**
                                 * @default blue-green
                                 * @enum {string}
                                 */
                                strategy: "blue-green" | "recreate" | "rolling" | "canary";
                                /** @default null */
                                tagRule: ({
                                    /** @enum {string} */
                                    kind: "exact";
                                    tag: string;
                                } | {
                                    /**
                                     * @description By which of several is the newest: the day its image was built, its version, or its name
                                     * @default created
                                     * @enum {string}
                                     */
                                    by: "created" | "semver" | "name";
                                    /** @enum {string} */
                                    kind: "glob";
                                    pattern: string;
                                } | {
                                    /**
                                     * @description By which of several is the newest: the day its image was built, its version, or its name
                                     * @default created
                                     * @enum {string}
                                     */
                                    by: "created" | "semver" | "name";
                                    /** @enum {string} */
                                    kind: "regex";
                                    pattern: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "semver";
                                    /** @default false */
                                    prereleases: boolean;
                                    range: string;
                                } | {
                                    /**
                                     * @default created
                                     * @enum {string}
                                     */
                                    by: "created" | "semver";
                                    /** @enum {string} */
                                    kind: "newest";
                                    /** @default false */
                                    prereleases: boolean;
                                }) | null;
                                /** @default [] */
                                volumes: ({
                                    /** @enum {string} */
                                    kind: "volume";
                                    name: string;
                                    /** @default false */
                                    readOnly: boolean;
                                    /**
                                     * @default stage
                                     * @enum {string}
                                     */
                                    share: "tag" | "stage" | "project";
                                    target: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "existing";
                                    name: string;
                                    /** @default false */
                                    readOnly: boolean;
                                    target: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "bind";
                                    /** @default true */
                                    readOnly: boolean;
                                    source: string;
                                    target: string;
                                })[];
                                /** @default 10 */
                                watchSeconds: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            host: string;
                            /** Format: uuid */
                            id: string;
                            ingress: string;
                            /** @description What new requests are led to */
                            live: {
                                digest: string;
                                hostName: string;
                                number: number;
                                tag: string | null;
                            } | null;
                            /** @description Which tag of which stage it was made for; it is as that one says, and goes with its tag */
                            madeFor: {
                                stage: string;
                                tag: string;
                            } | null;
                            name: string;
                            position: number;
                            project: string;
                            /** @description Since when it is being taken away: what runs there ends, then it is gone */
                            removedAt: string | null;
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                        }[];
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
    listStages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
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
                        items: {
                            configuration: {
                                approvals: {
                                    /** @default [] */
                                    by: string[];
                                    /** @default 0 */
                                    needed: number;
                                };
                                /**
                                 * @default deploy
                                 * @enum {string}
                                 */
                                arrivals: "deploy" | "ask";
                                canary: {
                                    /** @default 60 */
                                    holdSeconds: number;
                                    /**
                                     * @default [
                                     *       10,
                                     *       50
                                     *     ]
                                     */
                                    shares: number[];
                                };
                                /** @default 30 */
                                drainSeconds: number;
                                /** @default [] */
                                freezes: ({
                                    /** Format: date-time */
                                    from: string;
                                    /** @enum {string} */
                                    kind: "once";
                                    reason: string;
                                    /** Format: date-time */
                                    until: string;
                                } | {
                                    days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                                    from: string;
                                    /** @enum {string} */
                                    kind: "weekly";
                                    reason: string;
                                    /** @default UTC */
                                    timeZone: string;
                                    until: string;
                                })[];
                                /** @default null */
                                hostName: string | null;
                                /** @default false */
                                hostNetwork: boolean;
                                /** @default 1 */
                                instances: number;
                                /** @default 5 */
                                keepReleases: number;
                                /** @default null */
                                perTag: {
                                    /** @default 5 */
                                    maxInstances: number;
                                } | null;
                                /** @default false */
                                privileged: boolean;
                                /** @default null */
                                promotion: {
                                    /** @default false */
                                    auto: boolean;
                                    from: string;
                                    /** @default 0 */
                                    healthySeconds: number;
                                } | null;
                                resources: {
                                    /** @default null */
                                    cpus: number | null;
                                    /** @default null */
                                    memoryBytes: number | null;
                                    /** @default null */
                                    processes: number | null;
                                };
                                /** @default 30 */
                                stopSeconds: number;
                                /**
                                 * @default blue-green
                                 * @enum {string}
                                 */
                                strategy: "blue-green" | "recreate" | "rolling" | "canary";
                                /** @default null */
                                tagRule: ({
                                    /** @enum {string} */
                                    kind: "exact";
                                    tag: string;
                                } | {
                                    /**
                                     * @description By which of several is the newest: the day its image was built, its version, or its name
                                     * @default created
                                     * @enum {string}
                                     */
                                    by: "created" | "semver" | "name";
                                    /** @enum {string} */
                                    kind: "glob";
                                    pattern: string;
                                } | {
                                    /**
                                     * @description By which of several is the newest: the day its image was built, its version, or its name
                                     * @default created
                                     * @enum {string}
                                     */
                                    by: "created" | "semver" | "name";
                                    /** @enum {string} */
                                    kind: "regex";
                                    pattern: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "semver";
                                    /** @default false */
                                    prereleases: boolean;
                                    range: string;
                                } | {
                                    /**
                                     * @default created
                                     * @enum {string}
                                     */
                                    by: "created" | "semver";
                                    /** @enum {string} */
                                    kind: "newest";
                                    /** @default false */
                                    prereleases: boolean;
                                }) | null;
                                /** @default [] */
                                volumes: ({
                                    /** @enum {string} */
                                    kind: "volume";
                                    name: string;
                                    /** @default false */
                                    readOnly: boolean;
                                    /**
                                     * @default stage
                                     * @enum {string}
                                     */
                                    share: "tag" | "stage" | "project";
                                    target: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "existing";
                                    name: string;
                                    /** @default false */
                                    readOnly: boolean;
                                    target: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "bind";
                                    /** @default true */
                                    readOnly: boolean;
                                    source: string;
                                    target: string;
                                })[];
                                /** @default 10 */
                                watchSeconds: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            host: string;
                            /** Format: uuid */
                            id: string;
                            ingress: string;
                            /** @description What new requests are led to */
                            live: {
                                digest: string;
                                hostName: string;
                                number: number;
                                tag: string | null;
                            } | null;
                            /** @description Which tag of which stage it was made for; it is as that one says, and goes with its tag */
                            madeFor: {
                                stage: string;
                                tag: string;
                            } | null;
                            name: string;
                            position: number;
                            project: string;
                            /** @description Since when it is being taken away: what runs there ends, then it is gone */
                            removedAt: string | null;
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                        }[];
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
    createStage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default {} */
                    configuration?: {
                        /** @default {} */
                        approvals?: {
                            /** @default [] */
                            by?: string[];
                            /** @default 0 */
                            needed?: number;
                        };
                        /**
                         * @default deploy
                         * @enum {string}
                         */
                        arrivals?: "deploy" | "ask";
                        /** @default {} */
                        canary?: {
                            /** @default 60 */
                            holdSeconds?: number;
                            /**
                             * @default [
                             *       10,
                             *       50
                             *     ]
                             */
                            shares?: number[];
                        };
                        /** @default 30 */
                        drainSeconds?: number;
                        /** @default [] */
                        freezes?: ({
                            /** Format: date-time */
                            from: string;
                            /** @enum {string} */
                            kind: "once";
                            reason: string;
                            /** Format: date-time */
                            until: string;
                        } | {
                            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                            from: string;
                            /** @enum {string} */
                            kind: "weekly";
                            reason: string;
                            /** @default UTC */
                            timeZone?: string;
                            until: string;
                        })[];
                        /** @default null */
                        hostName?: string | null;
                        /** @default false */
                        hostNetwork?: boolean;
                        /** @default 1 */
                        instances?: number;
                        /** @default 5 */
                        keepReleases?: number;
                        /** @default null */
                        perTag?: {
                            /** @default 5 */
                            maxInstances?: number;
                        } | null;
                        /** @default false */
                        privileged?: boolean;
                        /** @default null */
                        promotion?: {
                            /** @default false */
                            auto?: boolean;
                            from: string;
                            /** @default 0 */
                            healthySeconds?: number;
                        } | null;
                        /** @default {} */
                        resources?: {
                            /** @default null */
                            cpus?: number | null;
                            /** @default null */
                            memoryBytes?: number | null;
                            /** @default null */
                            processes?: number | null;
                        };
                        /** @default 30 */
                        stopSeconds?: number;
                        /**
                         * @default blue-green
                         * @enum {string}
                         */
                        strategy?: "blue-green" | "recreate" | "rolling" | "canary";
                        /** @default null */
                        tagRule?: ({
                            /** @enum {string} */
                            kind: "exact";
                            tag: string;
                        } | {
                            /**
                             * @description By which of several is the newest: the day its image was built, its version, or its name
                             * @default created
                             * @enum {string}
                             */
                            by?: "created" | "semver" | "name";
                            /** @enum {string} */
                            kind: "glob";
                            pattern: string;
                        } | {
                            /**
                             * @description By which of several is the newest: the day its image was built, its version, or its name
                             * @default created
                             * @enum {string}
                             */
                            by?: "created" | "semver" | "name";
                            /** @enum {string} */
                            kind: "regex";
                            pattern: string;
                        } | {
                            /** @enum {string} */
                            kind: "semver";
                            /** @default false */
                            prereleases?: boolean;
                            range: string;
                        } | {
                            /**
                             * @default created
                             * @enum {string}
                             */
                            by?: "created" | "semver";
                            /** @enum {string} */
                            kind: "newest";
                            /** @default false */
                            prereleases?: boolean;
                        }) | null;
                        /** @default [] */
                        volumes?: ({
                            /** @enum {string} */
                            kind: "volume";
                            name: string;
                            /** @default false */
                            readOnly?: boolean;
                            /**
                             * @default stage
                             * @enum {string}
                             */
                            share?: "tag" | "stage" | "project";
                            target: string;
                        } | {
                            /** @enum {string} */
                            kind: "existing";
                            name: string;
                            /** @default false */
                            readOnly?: boolean;
                            target: string;
                        } | {
                            /** @enum {string} */
                            kind: "bind";
                            /** @default true */
                            readOnly?: boolean;
                            source: string;
                            target: string;
                        })[];
                        /** @default 10 */
                        watchSeconds?: number;
                    };
                    /** @description The name of the host it runs on */
                    host: string;
                    /** @description The name of the ingress that leads to it */
                    ingress: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        configuration: {
                            approvals: {
                                /** @default [] */
                                by: string[];
                                /** @default 0 */
                                needed: number;
                            };
                            /**
                             * @default deploy
                             * @enum {string}
                             */
                            arrivals: "deploy" | "ask";
                            canary: {
                                /** @default 60 */
                                holdSeconds: number;
                                /**
                                 * @default [
                                 *       10,
                                 *       50
                                 *     ]
                                 */
                                shares: number[];
                            };
                            /** @default 30 */
                            drainSeconds: number;
                            /** @default [] */
                            freezes: ({
                                /** Format: date-time */
                                from: string;
                                /** @enum {string} */
                                kind: "once";
                                reason: string;
                                /** Format: date-time */
                                until: string;
                            } | {
                                days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                                from: string;
                                /** @enum {string} */
                                kind: "weekly";
                                reason: string;
                                /** @default UTC */
                                timeZone: string;
                                until: string;
                            })[];
                            /** @default null */
                            hostName: string | null;
                            /** @default false */
                            hostNetwork: boolean;
                            /** @default 1 */
                            instances: number;
                            /** @default 5 */
                            keepReleases: number;
                            /** @default null */
                            perTag: {
                                /** @default 5 */
                                maxInstances: number;
                            } | null;
                            /** @default false */
                            privileged: boolean;
                            /** @default null */
                            promotion: {
                                /** @default false */
                                auto: boolean;
                                from: string;
                                /** @default 0 */
                                healthySeconds: number;
                            } | null;
                            resources: {
                                /** @default null */
                                cpus: number | null;
                                /** @default null */
                                memoryBytes: number | null;
                                /** @default null */
                                processes: number | null;
                            };
                            /** @default 30 */
                            stopSeconds: number;
                            /**
                             * @default blue-green
                             * @enum {string}
                             */
                            strategy: "blue-green" | "recreate" | "rolling" | "canary";
                            /** @default null */
                            tagRule: ({
                                /** @enum {string} */
                                kind: "exact";
                                tag: string;
                            } | {
                                /**
                                 * @description By which of several is the newest: the day its image was built, its version, or its name
                                 * @default created
                                 * @enum {string}
                                 */
                                by: "created" | "semver" | "name";
                                /** @enum {string} */
                                kind: "glob";
                                pattern: string;
                            } | {
                                /**
                                 * @description By which of several is the newest: the day its image was built, its version, or its name
                                 * @default created
                                 * @enum {string}
                                 */
                                by: "created" | "semver" | "name";
                                /** @enum {string} */
                                kind: "regex";
                                pattern: string;
                            } | {
                                /** @enum {string} */
                                kind: "semver";
                                /** @default false */
                                prereleases: boolean;
                                range: string;
                            } | {
                                /**
                                 * @default created
                                 * @enum {string}
                                 */
                                by: "created" | "semver";
                                /** @enum {string} */
                                kind: "newest";
                                /** @default false */
                                prereleases: boolean;
                            }) | null;
                            /** @default [] */
                            volumes: ({
                                /** @enum {string} */
                                kind: "volume";
                                name: string;
                                /** @default false */
                                readOnly: boolean;
                                /**
                                 * @default stage
                                 * @enum {string}
                                 */
                                share: "tag" | "stage" | "project";
                                target: string;
                            } | {
                                /** @enum {string} */
                                kind: "existing";
                                name: string;
                                /** @default false */
                                readOnly: boolean;
                                target: string;
                            } | {
                                /** @enum {string} */
                                kind: "bind";
                                /** @default true */
                                readOnly: boolean;
                                source: string;
                                target: string;
                            })[];
                            /** @default 10 */
                            watchSeconds: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        host: string;
                        /** Format: uuid */
                        id: string;
                        ingress: string;
                        /** @description What new requests are led to */
                        live: {
                            digest: string;
                            hostName: string;
                            number: number;
                            tag: string | null;
                        } | null;
                        /** @description Which tag of which stage it was made for; it is as that one says, and goes with its tag */
                        madeFor: {
                            stage: string;
                            tag: string;
                        } | null;
                        name: string;
                        position: number;
                        project: string;
                        /** @description Since when it is being taken away: what runs there ends, then it is gone */
                        removedAt: string | null;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
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
    getStage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                stage: string;
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
                        configuration: {
                            approvals: {
                                /** @default [] */
                                by: string[];
                                /** @default 0 */
                                needed: number;
                            };
                            /**
                             * @default deploy
                             * @enum {string}
                             */
                            arrivals: "deploy" | "ask";
                            canary: {
                                /** @default 60 */
                                holdSeconds: number;
                                /**
                                 * @default [
                                 *       10,
                                 *       50
                                 *     ]
                                 */
                                shares: number[];
                            };
                            /** @default 30 */
                            drainSeconds: number;
                            /** @default [] */
                            freezes: ({
                                /** Format: date-time */
                                from: string;
                                /** @enum {string} */
                                kind: "once";
                                reason: string;
                                /** Format: date-time */
                                until: string;
                            } | {
                                days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                                from: string;
                                /** @enum {string} */
                                kind: "weekly";
                                reason: string;
                                /** @default UTC */
                                timeZone: string;
                                until: string;
                            })[];
                            /** @default null */
                            hostName: string | null;
                            /** @default false */
                            hostNetwork: boolean;
                            /** @default 1 */
                            instances: number;
                            /** @default 5 */
                            keepReleases: number;
                            /** @default null */
                            perTag: {
                                /** @default 5 */
                                maxInstances: number;
                            } | null;
                            /** @default false */
                            privileged: boolean;
                            /** @default null */
                            promotion: {
                                /** @default false */
                                auto: boolean;
                                from: string;
                                /** @default 0 */
                                healthySeconds: number;
                            } | null;
                            resources: {
                                /** @default null */
                                cpus: number | null;
                                /** @default null */
                                memoryBytes: number | null;
                                /** @default null */
                                processes: number | null;
                            };
                            /** @default 30 */
                            stopSeconds: number;
                            /**
                             * @default blue-green
                             * @enum {string}
                             */
                            strategy: "blue-green" | "recreate" | "rolling" | "canary";
                            /** @default null */
                            tagRule: ({
                                /** @enum {string} */
                                kind: "exact";
                                tag: string;
                            } | {
                                /**
                                 * @description By which of several is the newest: the day its image was built, its version, or its name
                                 * @default created
                                 * @enum {string}
                                 */
                                by: "created" | "semver" | "name";
                                /** @enum {string} */
                                kind: "glob";
                                pattern: string;
                            } | {
                                /**
                                 * @description By which of several is the newest: the day its image was built, its version, or its name
                                 * @default created
                                 * @enum {string}
                                 */
                                by: "created" | "semver" | "name";
                                /** @enum {string} */
                                kind: "regex";
                                pattern: string;
                            } | {
                                /** @enum {string} */
                                kind: "semver";
                                /** @default false */
                                prereleases: boolean;
                                range: string;
                            } | {
                                /**
                                 * @default created
                                 * @enum {string}
                                 */
                                by: "created" | "semver";
                                /** @enum {string} */
                                kind: "newest";
                                /** @default false */
                                prereleases: boolean;
                            }) | null;
                            /** @default [] */
                            volumes: ({
                                /** @enum {string} */
                                kind: "volume";
                                name: string;
                                /** @default false */
                                readOnly: boolean;
                                /**
                                 * @default stage
                                 * @enum {string}
                                 */
                                share: "tag" | "stage" | "project";
                                target: string;
                            } | {
                                /** @enum {string} */
                                kind: "existing";
                                name: string;
                                /** @default false */
                                readOnly: boolean;
                                target: string;
                            } | {
                                /** @enum {string} */
                                kind: "bind";
                                /** @default true */
                                readOnly: boolean;
                                source: string;
                                target: string;
                            })[];
                            /** @default 10 */
                            watchSeconds: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        host: string;
                        /** Format: uuid */
                        id: string;
                        ingress: string;
                        /** @description What new requests are led to */
                        live: {
                            digest: string;
                            hostName: string;
                            number: number;
                            tag: string | null;
                        } | null;
                        /** @description Which tag of which stage it was made for; it is as that one says, and goes with its tag */
                        madeFor: {
                            stage: string;
                            tag: string;
                        } | null;
                        name: string;
                        position: number;
                        project: string;
                        /** @description Since when it is being taken away: what runs there ends, then it is gone */
                        removedAt: string | null;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
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
    deleteStage: {
        parameters: {
            query?: {
                /** @description Whether deployments under way are cancelled */
                cancel?: string;
            };
            header?: never;
            path: {
                project: string;
                stage: string;
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
                        configuration: {
                            approvals: {
                                /** @default [] */
                                by: string[];
                                /** @default 0 */
                                needed: number;
                            };
                            /**
                             * @default deploy
                             * @enum {string}
                             */
                            arrivals: "deploy" | "ask";
                            canary: {
                                /** @default 60 */
                                holdSeconds: number;
                                /**
                                 * @default [
                                 *       10,
                                 *       50
                                 *     ]
                                 */
                                shares: number[];
                            };
                            /** @default 30 */
                            drainSeconds: number;
                            /** @default [] */
                            freezes: ({
                                /** Format: date-time */
                                from: string;
                                /** @enum {string} */
                                kind: "once";
                                reason: string;
                                /** Format: date-time */
                                until: string;
                            } | {
                                days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                                from: string;
                                /** @enum {string} */
                                kind: "weekly";
                                reason: string;
                                /** @default UTC */
                                timeZone: string;
                                until: string;
                            })[];
                            /** @default null */
                            hostName: string | null;
                            /** @default false */
                            hostNetwork: boolean;
                            /** @default 1 */
                            instances: number;
                            /** @default 5 */
                            keepReleases: number;
                            /** @default null */
                            perTag: {
                                /** @default 5 */
                                maxInstances: number;
                            } | null;
                            /** @default false */
                            privileged: boolean;
                            /** @default null */
                            promotion: {
                                /** @default false */
                                auto: boolean;
                                from: string;
                                /** @default 0 */
                                healthySeconds: number;
                            } | null;
                            resources: {
                                /** @default null */
                                cpus: number | null;
                                /** @default null */
                                memoryBytes: number | null;
                                /** @default null */
                                processes: number | null;
                            };
                            /** @default 30 */
                            stopSeconds: number;
                            /**
                             * @default blue-green
                             * @enum {string}
                             */
                            strategy: "blue-green" | "recreate" | "rolling" | "canary";
                            /** @default null */
                            tagRule: ({
                                /** @enum {string} */
                                kind: "exact";
                                tag: string;
                            } | {
                                /**
                                 * @description By which of several is the newest: the day its image was built, its version, or its name
                                 * @default created
                                 * @enum {string}
                                 */
                                by: "created" | "semver" | "name";
                                /** @enum {string} */
                                kind: "glob";
                                pattern: string;
                            } | {
                                /**
                                 * @description By which of several is the newest: the day its image was built, its version, or its name
                                 * @default created
                                 * @enum {string}
                                 */
                                by: "created" | "semver" | "name";
                                /** @enum {string} */
                                kind: "regex";
                                pattern: string;
                            } | {
                                /** @enum {string} */
                                kind: "semver";
                                /** @default false */
                                prereleases: boolean;
                                range: string;
                            } | {
                                /**
                                 * @default created
                                 * @enum {string}
                                 */
                                by: "created" | "semver";
                                /** @enum {string} */
                                kind: "newest";
                                /** @default false */
                                prereleases: boolean;
                            }) | null;
                            /** @default [] */
                            volumes: ({
                                /** @enum {string} */
                                kind: "volume";
                                name: string;
                                /** @default false */
                                readOnly: boolean;
                                /**
                                 * @default stage
                                 * @enum {string}
                                 */
                                share: "tag" | "stage" | "project";
                                target: string;
                            } | {
                                /** @enum {string} */
                                kind: "existing";
                                name: string;
                                /** @default false */
                                readOnly: boolean;
                                target: string;
                            } | {
                                /** @enum {string} */
                                kind: "bind";
                                /** @default true */
                                readOnly: boolean;
                                source: string;
                                target: string;
                            })[];
                            /** @default 10 */
                            watchSeconds: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        host: string;
                        /** Format: uuid */
                        id: string;
                        ingress: string;
                        /** @description What new requests are led to */
                        live: {
                            digest: string;
                            hostName: string;
                            number: number;
                            tag: string | null;
                        } | null;
                        /** @description Which tag of which stage it was made for; it is as that one says, and goes with its tag */
                        madeFor: {
                            stage: string;
                            tag: string;
                        } | null;
                        name: string;
                        position: number;
                        project: string;
                        /** @description Since when it is being taken away: what runs there ends, then it is gone */
                        removedAt: string | null;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
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
    changeStage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                project: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    configuration?: {
                        /** @default {} */
                        approvals?: {
                            /** @default [] */
                            by?: string[];
                            /** @default 0 */
                            needed?: number;
                        };
                        /**
                         * @default deploy
                         * @enum {string}
                         */
                        arrivals?: "deploy" | "ask";
                        /** @default {} */
                        canary?: {
                            /** @default 60 */
                            holdSeconds?: number;
                            /**
                             * @default [
                             *       10,
                             *       50
                             *     ]
                             */
                            shares?: number[];
                        };
                        /** @default 30 */
                        drainSeconds?: number;
                        /** @default [] */
                        freezes?: ({
                            /** Format: date-time */
                            from: string;
                            /** @enum {string} */
                            kind: "once";
                            reason: string;
                            /** Format: date-time */
                            until: string;
                        } | {
                            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                            from: string;
                            /** @enum {string} */
                            kind: "weekly";
                            reason: string;
                            /** @default UTC */
                            timeZone?: string;
                            until: string;
                        })[];
                        /** @default null */
                        hostName?: string | null;
                        /** @default false */
                        hostNetwork?: boolean;
                        /** @default 1 */
                        instances?: number;
                        /** @default 5 */
                        keepReleases?: number;
                        /** @default null */
                        perTag?: {
                            /** @default 5 */
                            maxInstances?: number;
                        } | null;
                        /** @default false */
                        privileged?: boolean;
                        /** @default null */
                        promotion?: {
                            /** @default false */
                            auto?: boolean;
                            from: string;
                            /** @default 0 */
                            healthySeconds?: number;
                        } | null;
                        /** @default {} */
                        resources?: {
                            /** @default null */
                            cpus?: number | null;
                            /** @default null */
                            memoryBytes?: number | null;
                            /** @default null */
                            processes?: number | null;
                        };
                        /** @default 30 */
                        stopSeconds?: number;
                        /**
                         * @default blue-green
                         * @enum {string}
                         */
                        strategy?: "blue-green" | "recreate" | "rolling" | "canary";
                        /** @default null */
                        tagRule?: ({
                            /** @enum {string} */
                            kind: "exact";
                            tag: string;
                        } | {
                            /**
                             * @description By which of several is the newest: the day its image was built, its version, or its name
                             * @default created
                             * @enum {string}
                             */
                            by?: "created" | "semver" | "name";
                            /** @enum {string} */
                            kind: "glob";
                            pattern: string;
                        } | {
                            /**
                             * @description By which of several is the newest: the day its image was built, its version, or its name
                             * @default created
                             * @enum {string}
                             */
                            by?: "created" | "semver" | "name";
                            /** @enum {string} */
                            kind: "regex";
                            pattern: string;
                        } | {
                            /** @enum {string} */
                            kind: "semver";
                            /** @default false */
                            prereleases?: boolean;
                            range: string;
                        } | {
                            /**
                             * @default created
                             * @enum {string}
                             */
                            by?: "created" | "semver";
                            /** @enum {string} */
                            kind: "newest";
                            /** @default false */
                            prereleases?: boolean;
                        }) | null;
                        /** @default [] */
                        volumes?: ({
                            /** @enum {string} */
                            kind: "volume";
                            name: string;
                            /** @default false */
                            readOnly?: boolean;
                            /**
                             * @default stage
                             * @enum {string}
                             */
                            share?: "tag" | "stage" | "project";
                            target: string;
                        } | {
                            /** @enum {string} */
                            kind: "existing";
                            name: string;
                            /** @default false */
                            readOnly?: boolean;
                            target: string;
                        } | {
                            /** @enum {string} */
                            kind: "bind";
                            /** @default true */
                            readOnly?: boolean;
                            source: string;
                            target: string;
                        })[];
                        /** @default 10 */
                        watchSeconds?: number;
                    };
                    /** @description The name of the host it runs on */
                    host?: string;
                    /** @description The name of the ingress that leads to it */
                    ingress?: string;
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
                    "application/json": {
                        configuration: {
                            approvals: {
                                /** @default [] */
                                by: string[];
                                /** @default 0 */
                                needed: number;
                            };
                            /**
                             * @default deploy
                             * @enum {string}
                             */
                            arrivals: "deploy" | "ask";
                            canary: {
                                /** @default 60 */
                                holdSeconds: number;
                                /**
                                 * @default [
                                 *       10,
                                 *       50
                                 *     ]
                                 */
                                shares: number[];
                            };
                            /** @default 30 */
                            drainSeconds: number;
                            /** @default [] */
                            freezes: ({
                                /** Format: date-time */
                                from: string;
                                /** @enum {string} */
                                kind: "once";
                                reason: string;
                                /** Format: date-time */
                                until: string;
                            } | {
                                days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                                from: string;
                                /** @enum {string} */
                                kind: "weekly";
                                reason: string;
                                /** @default UTC */
                                timeZone: string;
                                until: string;
                            })[];
                            /** @default null */
                            hostName: string | null;
                            /** @default false */
                            hostNetwork: boolean;
                            /** @default 1 */
                            instances: number;
                            /** @default 5 */
                            keepReleases: number;
                            /** @default null */
                            perTag: {
                                /** @default 5 */
                                maxInstances: number;
                            } | null;
                            /** @default false */
                            privileged: boolean;
                            /** @default null */
                            promotion: {
                                /** @default false */
                                auto: boolean;
                                from: string;
                                /** @default 0 */
                                healthySeconds: number;
                            } | null;
                            resources: {
                                /** @default null */
                                cpus: number | null;
                                /** @default null */
                                memoryBytes: number | null;
                                /** @default null */
                                processes: number | null;
                            };
                            /** @default 30 */
                            stopSeconds: number;
                            /**
                             * @default blue-green
                             * @enum {string}
                             */
                            strategy: "blue-green" | "recreate" | "rolling" | "canary";
                            /** @default null */
                            tagRule: ({
                                /** @enum {string} */
                                kind: "exact";
                                tag: string;
                            } | {
                                /**
                                 * @description By which of several is the newest: the day its image was built, its version, or its name
                                 * @default created
                                 * @enum {string}
                                 */
                                by: "created" | "semver" | "name";
                                /** @enum {string} */
                                kind: "glob";
                                pattern: string;
                            } | {
                                /**
                                 * @description By which of several is the newest: the day its image was built, its version, or its name
                                 * @default created
                                 * @enum {string}
                                 */
                                by: "created" | "semver" | "name";
                                /** @enum {string} */
                                kind: "regex";
                                pattern: string;
                            } | {
                                /** @enum {string} */
                                kind: "semver";
                                /** @default false */
                                prereleases: boolean;
                                range: string;
                            } | {
                                /**
                                 * @default created
                                 * @enum {string}
                                 */
                                by: "created" | "semver";
                                /** @enum {string} */
                                kind: "newest";
                                /** @default false */
                                prereleases: boolean;
                            }) | null;
                            /** @default [] */
                            volumes: ({
                                /** @enum {string} */
                                kind: "volume";
                                name: string;
                                /** @default false */
                                readOnly: boolean;
                                /**
                                 * @default stage
                                 * @enum {string}
                                 */
                                share: "tag" | "stage" | "project";
                                target: string;
                            } | {
                                /** @enum {string} */
                                kind: "existing";
                                name: string;
                                /** @default false */
                                readOnly: boolean;
                                target: string;
                            } | {
                                /** @enum {string} */
                                kind: "bind";
                                /** @default true */
                                readOnly: boolean;
                                source: string;
                                target: string;
                            })[];
                            /** @default 10 */
                            watchSeconds: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        host: string;
                        /** Format: uuid */
                        id: string;
                        ingress: string;
                        /** @description What new requests are led to */
                        live: {
                            digest: string;
                            hostName: string;
                            number: number;
                            tag: string | null;
                        } | null;
                        /** @description Which tag of which stage it was made for; it is as that one says, and goes with its tag */
                        madeFor: {
                            stage: string;
                            tag: string;
                        } | null;
                        name: string;
                        position: number;
                        project: string;
                        /** @description Since when it is being taken away: what runs there ends, then it is gone */
                        removedAt: string | null;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
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
    listDeployments: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
                stage: string;
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
                        items: {
                            approvals: {
                                given: string[];
                                needed: number;
                            };
                            cancelledBy: string | null;
                            endedAt: string | null;
                            held: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "deploy" | "promotion" | "rollback" | "redeploy";
                            previousRelease: number | null;
                            project: string;
                            reason: string | null;
                            release: {
                                digest: string;
                                /** @description Whether it can be deployed again by its number */
                                kept: boolean;
                                number: number;
                                repository: string;
                                tag: string | null;
                            };
                            /** Format: date-time */
                            requestedAt: string;
                            requestedBy: string;
                            stage: string;
                            startedAt: string | null;
                            /** @enum {string} */
                            state: "waiting" | "queued" | "running" | "undoing" | "succeeded" | "failed" | "cancelled" | "superseded";
                        }[];
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
    requestDeployment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by whoever asks, new for each deployment; sent again with the same body it is the same deployment */
                "idempotency-key"?: string;
            };
            path: {
                project: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    reason?: string | null;
                    tag: string;
                } | {
                    digest: string;
                    /** @default null */
                    reason?: string | null;
                } | {
                    /** @default null */
                    reason?: string | null;
                    release: number;
                } | {
                    promoteFrom: string;
                    /** @default null */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approvals: {
                            given: string[];
                            needed: number;
                        };
                        cancelledBy: string | null;
                        endedAt: string | null;
                        failure: {
                            /** @enum {string} */
                            code: "image_missing" | "wrong_platform" | "no_port" | "disk_full" | "registry_refused" | "bind_mount_refused" | "volume_refused" | "privileged_refused" | "secret_lost" | "variables_missing" | "ingress_broken" | "ingress_refused" | "host_name_taken" | "not_started" | "crashed" | "out_of_memory" | "never_healthy" | "not_served" | "unwell_after_swap" | "took_too_long" | "refused";
                            instances: {
                                /** @description Why the host could not start it */
                                error: string | null;
                                exitCode: number | null;
                                /** @description The last of what it wrote, oldest first; secrets are blotted out */
                                lines: {
                                    /** Format: date-time */
                                    at: string;
                                    /** @enum {string} */
                                    stream: "stdout" | "stderr";
                                    text: string;
                                }[];
                                name: string;
                                outOfMemory: boolean;
                                /** @description The last times it was asked whether it is well */
                                probes: {
                                    /** Format: date-time */
                                    at: string;
                                    head: string | null;
                                    message: string | null;
                                    ok: boolean;
                                    status: number | null;
                                    tookMs: number;
                                }[];
                                restarts: number;
                                state: string;
                            }[];
                            /** @description What happened, and what one can do */
                            message: string;
                            /** @enum {string} */
                            step: "preflight" | "pull" | "park" | "start" | "health" | "swap" | "verify" | "drain" | "stop" | "watch" | "restore" | "discard";
                        } | null;
                        held: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "deploy" | "promotion" | "rollback" | "redeploy";
                        previousRelease: number | null;
                        project: string;
                        proof: {
                            /** Format: date-time */
                            beganAt: string;
                            /** Format: date-time */
                            endedAt: string;
                            failed: number;
                            failures: {
                                /** Format: date-time */
                                at: string;
                                message: string | null;
                                status: number | null;
                            }[];
                            /** @description Whether the deployer itself was away in between, so that nobody asked */
                            interrupted: boolean;
                            /** @description The longest time between two good answers */
                            longestGapMs: number;
                            probes: number;
                            /** @description When the first answer came from the new release */
                            swappedAt: string | null;
                        } | null;
                        reason: string | null;
                        release: {
                            digest: string;
                            /** @description Whether it can be deployed again by its number */
                            kept: boolean;
                            number: number;
                            repository: string;
                            tag: string | null;
                        };
                        /** Format: date-time */
                        requestedAt: string;
                        requestedBy: string;
                        stage: string;
                        startedAt: string | null;
                        /** @enum {string} */
                        state: "waiting" | "queued" | "running" | "undoing" | "succeeded" | "failed" | "cancelled" | "superseded";
                        steps: {
                            argument: number | null;
                            attempts: number;
                            detail: unknown;
                            endedAt: string | null;
                            message: string | null;
                            /** @enum {string} */
                            name: "preflight" | "pull" | "park" | "start" | "health" | "swap" | "verify" | "drain" | "stop" | "watch" | "restore" | "discard";
                            startedAt: string | null;
                            /** @enum {string} */
                            state: "waiting" | "running" | "done" | "failed" | "skipped";
                        }[];
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
    listInstances: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                stage: string;
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
                        items: {
                            address: string | null;
                            /** @description Why the host could not start it */
                            error: string | null;
                            exitCode: number | null;
                            finishedAt: string | null;
                            /**
                             * @description What its image's own health check says
                             * @enum {string}
                             */
                            health: "none" | "starting" | "healthy" | "unhealthy";
                            /** Format: uuid */
                            id: string;
                            /** @description Whether new requests are led to it */
                            inRoute: boolean;
                            name: string;
                            release: {
                                digest: string;
                                number: number;
                                tag: string | null;
                            };
                            restarts: number;
                            startedAt: string | null;
                            /**
                             * @description What its host says now
                             * @enum {string}
                             */
                            state: "none" | "unknown" | "created" | "running" | "restarting" | "paused" | "exited" | "dead";
                            /**
                             * @description What was last told of it
                             * @enum {string}
                             */
                            status: "made" | "running" | "restarted" | "crashed" | "out_of_memory" | "stopped" | "warm" | "gone";
                            statusAt: string | null;
                            /** @description The newest sample, of the last minute */
                            usage: {
                                /** Format: date-time */
                                at: string;
                                /** @description 1 is one whole processor */
                                cpu: number;
                                memoryBytes: number;
                                memoryLimitBytes: number | null;
                                /** @description Since it started */
                                receivedBytes: number;
                                /** @description Since it started */
                                sentBytes: number;
                            } | null;
                            /**
                             * @description `warm`: stopped, and kept as the quick way back
                             * @enum {string}
                             */
                            wanted: "running" | "warm" | "gone";
                        }[];
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
    listKeptLogs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                stage: string;
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
                        items: {
                            /** Format: date-time */
                            firstAt: string;
                            /** Format: uuid */
                            instanceId: string;
                            /** Format: date-time */
                            keptAt: string;
                            /** Format: date-time */
                            lastAt: string;
                            lines: number;
                            name: string;
                            release: number;
                        }[];
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
    listReleases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                stage: string;
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
                        items: {
                            configuration: {
                                canary: {
                                    /** @default 60 */
                                    holdSeconds: number;
                                    /**
                                     * @default [
                                     *       10,
                                     *       50
                                     *     ]
                                     */
                                    shares: number[];
                                };
                                command: string[] | null;
                                /** @default 30 */
                                drainSeconds: number;
                                health: {
                                    /** @default null */
                                    contains: string | null;
                                    /** @default 60 */
                                    deadlineSeconds: number;
                                    /** @default 3 */
                                    inARow: number;
                                    /** @default 500 */
                                    intervalMs: number;
                                    /** @enum {string} */
                                    kind: "http";
                                    /** @default / */
                                    path: string;
                                    /** @default null */
                                    status: number | null;
                                    /** @default 5000 */
                                    timeoutMs: number;
                                } | {
                                    /** @default 60 */
                                    deadlineSeconds: number;
                                    /** @default 3 */
                                    inARow: number;
                                    /** @default 500 */
                                    intervalMs: number;
                                    /** @enum {string} */
                                    kind: "tcp";
                                    /** @default 5000 */
                                    timeoutMs: number;
                                } | {
                                    argv: string[];
                                    /** @default 60 */
                                    deadlineSeconds: number;
                                    /** @default 3 */
                                    inARow: number;
                                    /** @default 500 */
                                    intervalMs: number;
                                    /** @enum {string} */
                                    kind: "exec";
                                    /** @default 5000 */
                                    timeoutMs: number;
                                } | {
                                    /** @default 60 */
                                    deadlineSeconds: number;
                                    /** @default 3 */
                                    inARow: number;
                                    /** @default 500 */
                                    intervalMs: number;
                                    /** @enum {string} */
                                    kind: "image";
                                    /** @default 5000 */
                                    timeoutMs: number;
                                };
                                hostName: string;
                                /** @default false */
                                hostNetwork: boolean;
                                /** @default 1 */
                                instances: number;
                                mounts: {
                                    /** @enum {string} */
                                    kind: "volume" | "bind";
                                    readOnly: boolean;
                                    source: string;
                                    target: string;
                                }[];
                                port: number | null;
                                /** @default false */
                                privileged: boolean;
                                resources: {
                                    /** @default null */
                                    cpus: number | null;
                                    /** @default null */
                                    memoryBytes: number | null;
                                    /** @default null */
                                    processes: number | null;
                                };
                                /** @default 30 */
                                stopSeconds: number;
                                stopSignal: string | null;
                                /**
                                 * @default blue-green
                                 * @enum {string}
                                 */
                                strategy: "blue-green" | "recreate" | "rolling" | "canary";
                                /** @default 10 */
                                watchSeconds: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            digest: string;
                            kept: boolean;
                            number: number;
                            repository: string;
                            tag: string | null;
                            variables: {
                                name: string;
                                secret: boolean;
                                /** @description Null of a secret, and of what is not kept any more */
                                value: string | null;
                            }[];
                        }[];
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
    restartStage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approvals: {
                            given: string[];
                            needed: number;
                        };
                        cancelledBy: string | null;
                        endedAt: string | null;
                        failure: {
                            /** @enum {string} */
                            code: "image_missing" | "wrong_platform" | "no_port" | "disk_full" | "registry_refused" | "bind_mount_refused" | "volume_refused" | "privileged_refused" | "secret_lost" | "variables_missing" | "ingress_broken" | "ingress_refused" | "host_name_taken" | "not_started" | "crashed" | "out_of_memory" | "never_healthy" | "not_served" | "unwell_after_swap" | "took_too_long" | "refused";
                            instances: {
                                /** @description Why the host could not start it */
                                error: string | null;
                                exitCode: number | null;
                                /** @description The last of what it wrote, oldest first; secrets are blotted out */
                                lines: {
                                    /** Format: date-time */
                                    at: string;
                                    /** @enum {string} */
                                    stream: "stdout" | "stderr";
                                    text: string;
                                }[];
                                name: string;
                                outOfMemory: boolean;
                                /** @description The last times it was asked whether it is well */
                                probes: {
                                    /** Format: date-time */
                                    at: string;
                                    head: string | null;
                                    message: string | null;
                                    ok: boolean;
                                    status: number | null;
                                    tookMs: number;
                                }[];
                                restarts: number;
                                state: string;
                            }[];
                            /** @description What happened, and what one can do */
                            message: string;
                            /** @enum {string} */
                            step: "preflight" | "pull" | "park" | "start" | "health" | "swap" | "verify" | "drain" | "stop" | "watch" | "restore" | "discard";
                        } | null;
                        held: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "deploy" | "promotion" | "rollback" | "redeploy";
                        previousRelease: number | null;
                        project: string;
                        proof: {
                            /** Format: date-time */
                            beganAt: string;
                            /** Format: date-time */
                            endedAt: string;
                            failed: number;
                            failures: {
                                /** Format: date-time */
                                at: string;
                                message: string | null;
                                status: number | null;
                            }[];
                            /** @description Whether the deployer itself was away in between, so that nobody asked */
                            interrupted: boolean;
                            /** @description The longest time between two good answers */
                            longestGapMs: number;
                            probes: number;
                            /** @description When the first answer came from the new release */
                            swappedAt: string | null;
                        } | null;
                        reason: string | null;
                        release: {
                            digest: string;
                            /** @description Whether it can be deployed again by its number */
                            kept: boolean;
                            number: number;
                            repository: string;
                            tag: string | null;
                        };
                        /** Format: date-time */
                        requestedAt: string;
                        requestedBy: string;
                        stage: string;
                        startedAt: string | null;
                        /** @enum {string} */
                        state: "waiting" | "queued" | "running" | "undoing" | "succeeded" | "failed" | "cancelled" | "superseded";
                        steps: {
                            argument: number | null;
                            attempts: number;
                            detail: unknown;
                            endedAt: string | null;
                            message: string | null;
                            /** @enum {string} */
                            name: "preflight" | "pull" | "park" | "start" | "health" | "swap" | "verify" | "drain" | "stop" | "watch" | "restore" | "discard";
                            startedAt: string | null;
                            /** @enum {string} */
                            state: "waiting" | "running" | "done" | "failed" | "skipped";
                        }[];
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
    listStageVariables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
                stage: string;
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
                        items: {
                            /** @description A secret that nobody has told yet */
                            missing: boolean;
                            name: string;
                            /** @enum {string} */
                            of: "project" | "stage";
                            secret: boolean;
                            /** Format: date-time */
                            setAt: string;
                            /** @description Null of a secret */
                            value: string | null;
                        }[];
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
    setStageVariable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                project: string;
                stage: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Kept sealed, never shown again, and blotted out of logs
                     * @default false
                     */
                    secret?: boolean;
                    value: string;
                };
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
    removeStageVariable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                project: string;
                stage: string;
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
            /** @description Not signed in */
            401: {
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
    listTagChanges: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                project: string;
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
                        items: {
                            after: string | null;
                            /** Format: date-time */
                            at: string;
                            before: string | null;
                            /** @enum {string} */
                            change: "appeared" | "moved" | "vanished";
                            id: string;
                            tag: string;
                        }[];
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
    tryTagRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rule: {
                        /** @enum {string} */
                        kind: "exact";
                        tag: string;
                    } | {
                        /**
                         * @description By which of several is the newest: the day its image was built, its version, or its name
                         * @default created
                         * @enum {string}
                         */
                        by?: "created" | "semver" | "name";
                        /** @enum {string} */
                        kind: "glob";
                        pattern: string;
                    } | {
                        /**
                         * @description By which of several is the newest: the day its image was built, its version, or its name
                         * @default created
                         * @enum {string}
                         */
                        by?: "created" | "semver" | "name";
                        /** @enum {string} */
                        kind: "regex";
                        pattern: string;
                    } | {
                        /** @enum {string} */
                        kind: "semver";
                        /** @default false */
                        prereleases?: boolean;
                        range: string;
                    } | {
                        /**
                         * @default created
                         * @enum {string}
                         */
                        by?: "created" | "semver";
                        /** @enum {string} */
                        kind: "newest";
                        /** @default false */
                        prereleases?: boolean;
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
                    "application/json": {
                        complete: boolean;
                        items: {
                            createdAt: string | null;
                            matches: boolean;
                            tag: string;
                            /** @description `deploys`, `outranked` by a newer one, or why it does not match */
                            why: string;
                        }[];
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
    listTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
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
                        items: {
                            builtAt: string | null;
                            digest: string;
                            name: string;
                            /**
                             * Format: date-time
                             * @description It stands for this image
                             */
                            since: string;
                        }[];
                        lookedAt: string | null;
                        problem: string | null;
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
    listProjectVariables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: string;
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
                        items: {
                            /** @description A secret that nobody has told yet */
                            missing: boolean;
                            name: string;
                            /** @enum {string} */
                            of: "project" | "stage";
                            secret: boolean;
                            /** Format: date-time */
                            setAt: string;
                            /** @description Null of a secret */
                            value: string | null;
                        }[];
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
    setProjectVariable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                project: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Kept sealed, never shown again, and blotted out of logs
                     * @default false
                     */
                    secret?: boolean;
                    value: string;
                };
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
    removeProjectVariable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                project: string;
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
            /** @description Not signed in */
            401: {
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
    quickDeploy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Null is the one of the settings, or the only one there is
                     * @default null
                     */
                    host?: string | null;
                    /**
                     * @description Null is by the pattern of the settings
                     * @default null
                     */
                    hostName?: string | null;
                    /** @description As in registry.example.com/team/app:1.4.2; without a tag it is `latest` */
                    image: string;
                    /**
                     * @description Null is the one of the settings, or the only one there is
                     * @default null
                     */
                    ingress?: string | null;
                    /**
                     * @description Null is as the image says
                     * @default null
                     */
                    port?: number | null;
                    /**
                     * @description Null is as the image says, or by the last part of its name
                     * @default null
                     */
                    project?: string | null;
                    /**
                     * @description Null is as the image says, or `prod`
                     * @default null
                     */
                    stage?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approvals: {
                            given: string[];
                            needed: number;
                        };
                        cancelledBy: string | null;
                        endedAt: string | null;
                        failure: {
                            /** @enum {string} */
                            code: "image_missing" | "wrong_platform" | "no_port" | "disk_full" | "registry_refused" | "bind_mount_refused" | "volume_refused" | "privileged_refused" | "secret_lost" | "variables_missing" | "ingress_broken" | "ingress_refused" | "host_name_taken" | "not_started" | "crashed" | "out_of_memory" | "never_healthy" | "not_served" | "unwell_after_swap" | "took_too_long" | "refused";
                            instances: {
                                /** @description Why the host could not start it */
                                error: string | null;
                                exitCode: number | null;
                                /** @description The last of what it wrote, oldest first; secrets are blotted out */
                                lines: {
                                    /** Format: date-time */
                                    at: string;
                                    /** @enum {string} */
                                    stream: "stdout" | "stderr";
                                    text: string;
                                }[];
                                name: string;
                                outOfMemory: boolean;
                                /** @description The last times it was asked whether it is well */
                                probes: {
                                    /** Format: date-time */
                                    at: string;
                                    head: string | null;
                                    message: string | null;
                                    ok: boolean;
                                    status: number | null;
                                    tookMs: number;
                                }[];
                                restarts: number;
                                state: string;
                            }[];
                            /** @description What happened, and what one can do */
                            message: string;
                            /** @enum {string} */
                            step: "preflight" | "pull" | "park" | "start" | "health" | "swap" | "verify" | "drain" | "stop" | "watch" | "restore" | "discard";
                        } | null;
                        held: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "deploy" | "promotion" | "rollback" | "redeploy";
                        previousRelease: number | null;
                        project: string;
                        proof: {
                            /** Format: date-time */
                            beganAt: string;
                            /** Format: date-time */
                            endedAt: string;
                            failed: number;
                            failures: {
                                /** Format: date-time */
                                at: string;
                                message: string | null;
                                status: number | null;
                            }[];
                            /** @description Whether the deployer itself was away in between, so that nobody asked */
                            interrupted: boolean;
                            /** @description The longest time between two good answers */
                            longestGapMs: number;
                            probes: number;
                            /** @description When the first answer came from the new release */
                            swappedAt: string | null;
                        } | null;
                        reason: string | null;
                        release: {
                            digest: string;
                            /** @description Whether it can be deployed again by its number */
                            kept: boolean;
                            number: number;
                            repository: string;
                            tag: string | null;
                        };
                        /** Format: date-time */
                        requestedAt: string;
                        requestedBy: string;
                        stage: string;
                        startedAt: string | null;
                        /** @enum {string} */
                        state: "waiting" | "queued" | "running" | "undoing" | "succeeded" | "failed" | "cancelled" | "superseded";
                        steps: {
                            argument: number | null;
                            attempts: number;
                            detail: unknown;
                            endedAt: string | null;
                            message: string | null;
                            /** @enum {string} */
                            name: "preflight" | "pull" | "park" | "start" | "health" | "swap" | "verify" | "drain" | "stop" | "watch" | "restore" | "discard";
                            startedAt: string | null;
                            /** @enum {string} */
                            state: "waiting" | "running" | "done" | "failed" | "skipped";
                        }[];
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
    listRegistries: {
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
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            hasHookSecret: boolean;
                            hasPassword: boolean;
                            host: string;
                            /** Format: uuid */
                            id: string;
                            /**
                             * @description Whether it is spoken to without TLS
                             * @default false
                             */
                            insecure: boolean;
                            /** @description Which of its secrets are needed and have not been given yet */
                            missingSecrets: string[];
                            name: string;
                            /**
                             * @description Between two looks at its tags; null is never
                             * @default null
                             */
                            pollSeconds: number | null;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @default null */
                            username: string | null;
                            version: number;
                        }[];
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
        };
    };
    createRegistry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description What its webhooks are signed with, or show; null refuses them
                     * @default null
                     */
                    hookSecret?: string | null;
                    host: string;
                    /**
                     * @description Whether it is spoken to without TLS
                     * @default false
                     */
                    insecure?: boolean;
                    name: string;
                    /** @default null */
                    password?: string | null;
                    /**
                     * @description Between two looks at its tags; null is never
                     * @default null
                     */
                    pollSeconds?: number | null;
                    /** @default null */
                    username?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        hasHookSecret: boolean;
                        hasPassword: boolean;
                        host: string;
                        /** Format: uuid */
                        id: string;
                        /**
                         * @description Whether it is spoken to without TLS
                         * @default false
                         */
                        insecure: boolean;
                        /** @description Which of its secrets are needed and have not been given yet */
                        missingSecrets: string[];
                        name: string;
                        /**
                         * @description Between two looks at its tags; null is never
                         * @default null
                         */
                        pollSeconds: number | null;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @default null */
                        username: string | null;
                        version: number;
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
    getRegistry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
                        /** Format: date-time */
                        createdAt: string;
                        hasHookSecret: boolean;
                        hasPassword: boolean;
                        host: string;
                        /** Format: uuid */
                        id: string;
                        /**
                         * @description Whether it is spoken to without TLS
                         * @default false
                         */
                        insecure: boolean;
                        /** @description Which of its secrets are needed and have not been given yet */
                        missingSecrets: string[];
                        name: string;
                        /**
                         * @description Between two looks at its tags; null is never
                         * @default null
                         */
                        pollSeconds: number | null;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @default null */
                        username: string | null;
                        version: number;
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
    deleteRegistry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
            /** @description Not signed in */
            401: {
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
    changeRegistry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version this change is based on; 412 when there is a newer one */
                "if-match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hookSecret?: string | null;
                    host?: string;
                    insecure?: boolean;
                    password?: string | null;
                    pollSeconds?: number | null;
                    username?: string | null;
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
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        hasHookSecret: boolean;
                        hasPassword: boolean;
                        host: string;
                        /** Format: uuid */
                        id: string;
                        /**
                         * @description Whether it is spoken to without TLS
                         * @default false
                         */
                        insecure: boolean;
                        /** @description Which of its secrets are needed and have not been given yet */
                        missingSecrets: string[];
                        name: string;
                        /**
                         * @description Between two looks at its tags; null is never
                         * @default null
                         */
                        pollSeconds: number | null;
                        /** Format: date-time */
                        updatedAt: string;
                        /** @default null */
                        username: string | null;
                        version: number;
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
    checkRegistry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
                        facts: {
                            host: string;
                        } | null;
                        ok: boolean;
                        problem: string | null;
                        tookMs: number;
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
    listDeliveries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                name: string;
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
                        items: {
                            /** @description As it came in, without the secret; its first 64 kB */
                            body: string;
                            /** Format: uuid */
                            id: string;
                            /** @description Why the rest of it was not looked at */
                            ignored: string[];
                            pushes: {
                                digest: string | null;
                                duplicate: boolean;
                                repository: string;
                                tag: string;
                            }[];
                            /** Format: date-time */
                            receivedAt: string;
                            registry: string;
                            /** @description Whose form it is in; null where nobody's we know */
                            source: string | null;
                            /** @enum {string} */
                            verdict: "accepted" | "refused";
                            /** @description Why it was refused */
                            why: string | null;
                        }[];
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
    getSettings: {
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
                        /** @default [] */
                        bindMounts: string[];
                        /** @default null */
                        defaultHost: string | null;
                        /** @default null */
                        defaultIngress: string | null;
                        /** @default 1073741824 */
                        diskReserveBytes: number;
                        /** @default localhost */
                        domain: string;
                        /** @default [] */
                        existingVolumes: string[];
                        /** @default [] */
                        freezes: ({
                            /** Format: date-time */
                            from: string;
                            /** @enum {string} */
                            kind: "once";
                            reason: string;
                            /** Format: date-time */
                            until: string;
                        } | {
                            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                            from: string;
                            /** @enum {string} */
                            kind: "weekly";
                            reason: string;
                            /** @default UTC */
                            timeZone: string;
                            until: string;
                        })[];
                        /** @default stage-{stage}-{project}.{domain} */
                        hostNamePattern: string;
                        /** @default 90 */
                        keepEventsDays: number;
                        /** @default 30 */
                        keepInstanceLogDays: number;
                        /** @default 10000 */
                        keepInstanceLogLines: number;
                        /** @default 90 */
                        keepLogsDays: number;
                        /**
                         * @default ignore
                         * @enum {string}
                         */
                        unknownImages: "ignore" | "create";
                        version: number;
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
        };
    };
    changeSettings: {
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
                "application/json": {
                    bindMounts?: string[];
                    defaultHost?: string | null;
                    defaultIngress?: string | null;
                    diskReserveBytes?: number;
                    domain?: string;
                    existingVolumes?: string[];
                    freezes?: ({
                        /** Format: date-time */
                        from: string;
                        /** @enum {string} */
                        kind: "once";
                        reason: string;
                        /** Format: date-time */
                        until: string;
                    } | {
                        days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                        from: string;
                        /** @enum {string} */
                        kind: "weekly";
                        reason: string;
                        /** @default UTC */
                        timeZone?: string;
                        until: string;
                    })[];
                    hostNamePattern?: string;
                    keepEventsDays?: number;
                    keepInstanceLogDays?: number;
                    keepInstanceLogLines?: number;
                    keepLogsDays?: number;
                    /** @enum {string} */
                    unknownImages?: "ignore" | "create";
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
                    "application/json": {
                        /** @default [] */
                        bindMounts: string[];
                        /** @default null */
                        defaultHost: string | null;
                        /** @default null */
                        defaultIngress: string | null;
                        /** @default 1073741824 */
                        diskReserveBytes: number;
                        /** @default localhost */
                        domain: string;
                        /** @default [] */
                        existingVolumes: string[];
                        /** @default [] */
                        freezes: ({
                            /** Format: date-time */
                            from: string;
                            /** @enum {string} */
                            kind: "once";
                            reason: string;
                            /** Format: date-time */
                            until: string;
                        } | {
                            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                            from: string;
                            /** @enum {string} */
                            kind: "weekly";
                            reason: string;
                            /** @default UTC */
                            timeZone: string;
                            until: string;
                        })[];
                        /** @default stage-{stage}-{project}.{domain} */
                        hostNamePattern: string;
                        /** @default 90 */
                        keepEventsDays: number;
                        /** @default 30 */
                        keepInstanceLogDays: number;
                        /** @default 10000 */
                        keepInstanceLogLines: number;
                        /** @default 90 */
                        keepLogsDays: number;
                        /**
                         * @default ignore
                         * @enum {string}
                         */
                        unknownImages: "ignore" | "create";
                        version: number;
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
    closeTerminal: {
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
    writeTerminal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description As if somebody typed it */
                    text: string;
                };
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
        };
    };
    readTerminal: {
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
            /** @description As it is written, until the shell ends */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
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
    resizeTerminal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    columns: number;
                    rows: number;
                };
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
        };
    };
}
