export default {
  refused: {
    title: 'This is for operators',
    text:
      'Your account works, but it does not run this platform, so the operator app stays closed to it. Your own workspace is in the portal.',
    portal: 'Go to the portal',
  },
}
