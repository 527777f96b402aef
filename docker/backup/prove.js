// Asked for `head`: says how many commits the ledger has. Asked for `proof`: proves that the ledger restored as `steerlog_check`
// is whole: numbers without gaps, each record chained to the one before by SHA-256, as many as there were when the dump began at
// least, and the last one the same bytes as in the ledger that was dumped. Then drops the restored database.
const {createHash} = require('crypto');
const sha256 = bytes => createHash('sha256').update(bytes).digest('hex');
const bytesOf = commit => Buffer.from(commit.record.buffer).subarray(0, commit.record.position ?? commit.record.buffer.length);

function prove(commits) {
    let number = 0;
    let previous = '0'.repeat(64);
    let last = null;
    while (commits.hasNext()) {
        const commit = commits.next();
        const bytes = bytesOf(commit);
        const record = JSON.parse(bytes.toString('utf8'));
        number++;
        if (Number(commit._id) !== number || record.n !== number) {
            throw new Error(`commit ${number} is missing: ${commit._id} stands in its place and calls itself ${record.n}`);
        }
        if (record.prev !== previous) {
            throw new Error(`commit ${number} does not follow the one before it`);
        }
        previous = sha256(bytes);
        last = bytes;
    }
    return {number, previous, last};
}

function head(ledger) {
    const last = ledger.commits.find({}, {_id: 1}).sort({_id: -1}).limit(1).toArray();
    return last.length === 0 ? 0 : Number(last[0]._id);
}

function requireAll(proven, atLeast) {
    if (!(proven.number >= atLeast)) {
        throw new Error(`the dump has ${proven.number} commits, and ${atLeast} were there when it began`);
    }
}

// A dump takes its time: a checkpoint that was signed meanwhile may speak of commits that came too late for it.
function requireCovered(proven, signed) {
    if (signed > proven.number) {
        throw new Error(`the dump has ${proven.number} commits, and a checkpoint in it speaks of ${signed}`);
    }
}

function signed(restored) {
    const last = restored.checkpoints.find({_id: {$type: 'number'}}, {_id: 1}).sort({_id: -1}).limit(1).toArray();
    return last.length === 0 ? 0 : Number(last[0]._id);
}

function run() {
    const connection = new Mongo(process.env.STEERLOG_URI);
    if (process.env.ASKED === 'head') {
        print(head(connection.getDB('steerlog')));
        return;
    }
    const restored = connection.getDB('steerlog_check');
    const proven = prove(restored.commits.find().sort({_id: 1}));
    requireAll(proven, Number(process.env.AT_LEAST));
    requireCovered(proven, signed(restored));
    if (proven.number > 0) {
        const original = connection.getDB('steerlog').commits.findOne({_id: NumberLong(String(proven.number))});
        if (original === null || !bytesOf(original).equals(proven.last)) {
            throw new Error(`commit ${proven.number} is not what was dumped`);
        }
    }
    print(`the restored ledger is whole: ${proven.number} commits, the last with SHA-256 ${proven.previous}`);
    restored.dropDatabase();
}

if (typeof Mongo === 'undefined') {
    module.exports = {prove, requireAll, requireCovered};
} else {
    run();
}
