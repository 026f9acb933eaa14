// Loaded into a process that does not watch its parent itself: when the parent is gone, however it went, this one ends too.
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), 5000).unref()
})
process.channel?.unref()
