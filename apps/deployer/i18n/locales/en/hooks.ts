export default {
  hooks: {
    title: 'Webhooks',
    lead: 'Where registries and pipelines tell of pushes, and what was made of it.',
    leadOne: 'Where it tells of pushes, and what it has told.',
    registry: 'Registry', address: 'Address', secret: 'Secret', set: 'Set', unset: 'None: all are refused',
    emptyText: 'A webhook belongs to a registry: add that first.',
    make: 'Make a secret', rotate: 'Make a new secret', rotateTitle: 'Make a new secret for {name}?',
    rotateText: 'The old one is refused at once: give the new one to whatever tells of pushes.', notRotated: 'There is no new secret',
    made: 'The secret is made', hint: 'As Bearer token, or what is sent is signed with it.',
    hub: 'Docker Hub can show no secret: it takes {address} with the secret at its end.',
    deliveries: 'What was told', deliveriesLead: 'Newest first, the last 200.', delivery: 'A delivery',
    emptyDeliveries: 'Nothing was told yet', emptyDeliveriesText: 'Give the address and the secret to the registry, and push something.',
    verdict: 'Verdict', is: { accepted: 'Believed', refused: 'Refused' }, pushes: 'Pushes', nobody: 'In nobody’s form',
    duplicate: 'known before',
    body: 'What came in', nothing: '(nothing)',
    replay: 'Take it up again', replayed: 'The registry is looked at again', notReplayed: 'It was not taken up again',
  },
}
