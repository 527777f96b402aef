// Makes a replica set of the three servers, and the accounts that the applications and the backup use. Does nothing twice.
const members = ['mongo1:27017', 'mongo2:27017', 'mongo3:27017'];
const secret = name => require('fs').readFileSync('/run/secrets/' + name, 'utf8').trim();
const credentials = 'root:' + encodeURIComponent(secret('mongodb-root-password'));

function patiently(attempt) {
    for (let left = 90; ; left--) {
        try {
            return attempt();
        } catch (e) {
            if (left === 0) {
                throw e;
            }
            sleep(1000);
        }
    }
}

function isInitiated(server) {
    try {
        return server.adminCommand({replSetGetStatus: 1}).ok === 1;
    } catch (e) {
        if (e.codeName === 'NotYetInitialized') {
            return false;
        }
        throw e;
    }
}

const first = patiently(() => connect(`mongodb://${credentials}@${members[0]}/admin?directConnection=true`));
if (!patiently(() => ({initiated: isInitiated(first)})).initiated) {
    first.adminCommand({
        replSetInitiate: {_id: 'rs0', members: members.map((host, id) => ({_id: id, host, priority: id === 0 ? 2 : 1}))}
    });
    print('the replica set is made');
}

const admin = patiently(() => {
    const server = connect(`mongodb://${credentials}@${members.join(',')}/admin?replicaSet=rs0`);
    if (!server.hello().isWritablePrimary) {
        throw new Error('no primary yet');
    }
    return server;
});

const accounts = [
    {user: 'steerlog-command', secret: 'mongodb-command-password', roles: [{role: 'readWrite', db: 'steerlog'}, {role: 'readWrite', db: 'steerlog_keys'}]},
    {user: 'steerlog-query', secret: 'mongodb-query-password', roles: [{role: 'readWrite', db: 'steerlog'}, {role: 'read', db: 'steerlog_keys'}]},
    {
        user: 'steerlog-backup',
        secret: 'mongodb-backup-password',
        roles: [{role: 'read', db: 'steerlog'}, {role: 'read', db: 'steerlog_keys'}, {role: 'readWrite', db: 'steerlog_check'}, {role: 'dbAdmin', db: 'steerlog_check'}]
    }
];
for (const account of accounts) {
    const settings = {pwd: secret(account.secret), roles: account.roles};
    if (admin.getUser(account.user)) {
        admin.updateUser(account.user, settings);
    } else {
        admin.createUser({user: account.user, ...settings});
        print('the account ' + account.user + ' is made');
    }
}
