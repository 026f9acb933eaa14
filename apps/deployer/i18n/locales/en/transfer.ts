export default {
  transfer: {
    title: 'Export and import',
    lead: 'Everything people have set up as one document. Secrets are named in it, never shown.',
    export: 'Export',
    import: 'Import', importLead: 'See what would change, then take exactly that up.',
    file: 'Read a file', document: 'Document, as YAML or JSON',
    removes: 'Remove what the document lacks', removesText: 'From the lists it has. Others are left alone.',
    plan: 'See what would change', nothing: 'Nothing would change.', apply: 'Take it up',
    applyTitle: 'Take it up?', applyText: '{count} of what is there goes for good.',
    missing: 'Nobody has told the value of: {names}. What needs it says so until somebody does.',
    done: 'It is as the document says.',
    action: { create: 'New', change: 'Changed', remove: 'Goes', keep: 'Kept' },
    waitsFor: 'It goes only once these are gone: {names}', setsSecrets: 'Sets: {names}',
  },
}
