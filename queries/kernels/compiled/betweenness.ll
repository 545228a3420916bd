; kernel betweenness(int n, int core, int64* starts, int64* middles, int64* stops, int32* neighbours, float64* size, float64* source, float64* target, int64* sources, int many, int first, int step, int kind, uint64* seen, uint64* front, uint64* coming, int32* touched, int room, int32* nodes, uint64* bits, int64* levels, int32* chosen, uint8* masks, int64* chosen_levels, float64* counts_even, float64* counts_odd, float64* owed_even, float64* owed_odd, float64* inner_even, float64* inner_odd, float64* row, float64* earned, float64* out, float64* squares)

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: write, target_mem0: none, target_mem1: none)
define i64 @betweenness(i64 %p0, i64 %p1, ptr readonly %p2, ptr readonly %p3, ptr %p4, ptr readonly %p5, ptr readonly %p6, ptr readonly %p7, ptr %p8, ptr readonly %p9, i64 %p10, i64 %p11, i64 %p12, i64 %p13, ptr %p14, ptr %p15, ptr %p16, ptr %p17, i64 %p18, ptr %p19, ptr %p20, ptr %p21, ptr %p22, ptr %p23, ptr %p24, ptr %p25, ptr %p26, ptr %p27, ptr %p28, ptr %p29, ptr %p30, ptr %p31, ptr %p32, ptr %p33, ptr %p34) local_unnamed_addr #0 {
  %.121.i = shl nsw i64 %p11, 6
  %.122.i = shl nsw i64 %p12, 6
  %.160.i = sub i64 %p10, %.121.i
  %.161.i = icmp sgt i64 %.160.i, 0
  %.164.i = icmp ne i64 %p12, 0
  tail call void @llvm.assume(i1 %.164.i)
  %.162.i = icmp sgt i64 %p12, 0
  %.163.i = xor i1 %.162.i, %.161.i
  br i1 %.163.i, label %part0.exit, label %B0.endif.endif.i

B216.loopexit.i:                                  ; preds = %B504.loopexit.i, %B504.preheader.thread.i
  %.206.i = icmp sgt i64 %.150.0489.i, 1
  br i1 %.206.i, label %B218.if.i, label %part0.exit

B282.i:                                           ; preds = %B218.if.i
  %.293.i = add nsw i64 %.147.0490.i, %p1
  %.53.i.i = sub i64 %.293.i, %gone.2.0491.i
  %.98.i471.not.i = icmp slt i64 %.53.i.i, 1
  br i1 %.98.i471.not.i, label %B282.endif.i, label %B36.if.i.i

B36.i.loopexit.i:                                 ; preds = %B116.if.i.i, %B36.if.i.i
  %.98.i.i = icmp ugt i64 %.43.i.0472.i, 1
  br i1 %.98.i.i, label %B36.if.i.i, label %B282.endif.i

B36.if.i.i:                                       ; preds = %B282.i, %B36.i.loopexit.i
  %.40.i.0473.i = phi i64 [ %.111.i.i, %B36.i.loopexit.i ], [ %gone.2.0491.i, %B282.i ]
  %.43.i.0472.i = phi i64 [ %.107.i.i, %B36.i.loopexit.i ], [ %.53.i.i, %B282.i ]
  %.107.i.i = add nsw i64 %.43.i.0472.i, -1
  %.111.i.i = add i64 %.40.i.0473.i, 1
  %.138.i.i = getelementptr i64, ptr %p2, i64 %.40.i.0473.i
  %.139.i.i = load i64, ptr %.138.i.i, align 8, !noalias !0
  %.142.i.i = getelementptr i64, ptr %p4, i64 %.40.i.0473.i
  %.143.i.i = load i64, ptr %.142.i.i, align 8, !noalias !0
  %.180.i.i = sub i64 %.143.i.i, %.139.i.i
  %.223.i468.not.i = icmp slt i64 %.180.i.i, 1
  br i1 %.223.i468.not.i, label %B36.i.loopexit.i, label %B116.if.i.i

B116.if.i.i:                                      ; preds = %B36.if.i.i, %B116.if.i.i
  %.167.i.0470.i = phi i64 [ %.236.i.i, %B116.if.i.i ], [ %.139.i.i, %B36.if.i.i ]
  %.170.i.0469.i = phi i64 [ %.232.i.i, %B116.if.i.i ], [ %.180.i.i, %B36.if.i.i ]
  %.232.i.i = add nsw i64 %.170.i.0469.i, -1
  %.236.i.i = add i64 %.167.i.0470.i, 1
  %.265.i.i = getelementptr i32, ptr %p5, i64 %.167.i.0470.i
  %.266.i.i = load i32, ptr %.265.i.i, align 4, !noalias !0
  %.267.i.i = sext i32 %.266.i.i to i64
  %.268.i.i = getelementptr i64, ptr %p4, i64 %.267.i.i
  %.269.i.i = load i64, ptr %.268.i.i, align 8, !noalias !0
  %.270.i.i = add nsw i64 %.269.i.i, -1
  store i64 %.270.i.i, ptr %.268.i.i, align 8, !noalias !0
  %.223.i.i = icmp ugt i64 %.170.i.0469.i, 1
  br i1 %.223.i.i, label %B116.if.i.i, label %B36.i.loopexit.i

B412.i:                                           ; preds = %B354.if.i, %B282.endif.i, %B218.if.i
  %gone.3.2.i = phi i64 [ %gone.2.0491.i, %B218.if.i ], [ %.293.i, %B282.endif.i ], [ %.293.i, %B354.if.i ]
  br i1 %.73.i.i, label %B106.i.i, label %B44.if.preheader.i.i

B44.if.preheader.i.i:                             ; preds = %B412.i
  tail call void @llvm.memset.p0.i64(ptr align 8 %p14, i8 0, i64 %10, i1 false), !noalias !6
  br label %B106.i.i

B106.i.i:                                         ; preds = %B44.if.preheader.i.i, %B412.i
  %.61.i.i.i = sub i64 %.13.i448.i, %.147.0490.i
  %.106.i300.not.i.i = icmp slt i64 %.61.i.i.i, 1
  br i1 %.106.i300.not.i.i, label %B504.preheader.thread.i, label %B36.if.i.i.i

B504.preheader.thread.i:                          ; preds = %B106.i.i
  store i64 0, ptr %p21, align 8, !noalias !9
  store i64 %.61.i.i.i, ptr %.189.i309.i.i, align 8, !noalias !9
  br label %B216.loopexit.i

B252.preheader.i.i:                               ; preds = %B36.if.i.i.i
  store i64 0, ptr %p21, align 8, !noalias !9
  store i64 %.61.i.i.i, ptr %.189.i309.i.i, align 8, !noalias !9
  %.202310.i.i = sub nsw i64 64, %.61.i.i.i
  %.203311.i.i = lshr i64 -1, %.202310.i.i
  br label %B252.i.i

B36.if.i.i.i:                                     ; preds = %B106.i.i, %B36.if.i.i.i
  %.48.i.0302.i.i = phi i64 [ %.119.i.i.i, %B36.if.i.i.i ], [ %.147.0490.i, %B106.i.i ]
  %.51.i.0301.i.i = phi i64 [ %.115.i.i.i, %B36.if.i.i.i ], [ %.61.i.i.i, %B106.i.i ]
  %.115.i.i.i = add nsw i64 %.51.i.0301.i.i, -1
  %.119.i.i.i = add i64 %.48.i.0302.i.i, 1
  %.145.i.i.i = sub nsw i64 %.48.i.0302.i.i, %.147.0490.i
  %.146.i.i.i = shl nuw i64 1, %.145.i.i.i
  %.148.i.i.i = getelementptr i64, ptr %p9, i64 %.48.i.0302.i.i
  %.149.i.i.i = load i64, ptr %.148.i.i.i, align 8, !noalias !9
  %.152.i.i.i = getelementptr i64, ptr %p14, i64 %.149.i.i.i
  store i64 %.146.i.i.i, ptr %.152.i.i.i, align 8, !noalias !9
  %.156.i.i.i = getelementptr i64, ptr %p15, i64 %.149.i.i.i
  store i64 %.146.i.i.i, ptr %.156.i.i.i, align 8, !noalias !9
  %.162.i.i.i = getelementptr i64, ptr %p20, i64 %.145.i.i.i
  store i64 %.146.i.i.i, ptr %.162.i.i.i, align 8, !noalias !9
  %.168.i.i.i = trunc i64 %.149.i.i.i to i32
  %.169.i.i.i = getelementptr i32, ptr %p19, i64 %.145.i.i.i
  store i32 %.168.i.i.i, ptr %.169.i.i.i, align 4, !noalias !9
  %.106.i.i.i = icmp ugt i64 %.51.i.0301.i.i, 1
  br i1 %.106.i.i.i, label %B36.if.i.i.i, label %B252.preheader.i.i

B252.i.i:                                         ; preds = %B716.i.i, %B252.preheader.i.i
  %count.3.0.i.i = phi i64 [ %count.4.1.in.sroa.speculated.i.i, %B716.i.i ], [ %.61.i.i.i, %B252.preheader.i.i ]
  %begin.2.0.i.i = phi i64 [ %count.3.0.i.i, %B716.i.i ], [ 0, %B252.preheader.i.i ]
  %depth.2.0.i.i = phi i64 [ %.704.i.i, %B716.i.i ], [ 0, %B252.preheader.i.i ]
  %.230.i.i = icmp ult i64 %depth.2.0.i.i, 2
  %.234.i.i = sub nsw i64 %count.3.0.i.i, %begin.2.0.i.i
  %.277.i.i = icmp slt i64 %.234.i.i, %.244.0.i.i
  %or.cond.i.i = select i1 %.230.i.i, i1 true, i1 %.277.i.i
  br i1 %or.cond.i.i, label %B302.i.i, label %B358.i.i

B302.i.i:                                         ; preds = %B252.i.i
  %.114210.not.i.i.i = icmp slt i64 %.234.i.i, 1
  br i1 %.114210.not.i.i.i, label %B450.thread.i.i.i, label %B40.if.lr.ph.i.i.i

B450.thread.i.i.i:                                ; preds = %B302.i.i
  %.433.not220.i.i.i = icmp sgt i64 %count.3.0.i.i, %p18
  br label %part18.exit.i.i

B40.if.lr.ph.i.i.i:                               ; preds = %B302.i.i
  %.281.i.i = icmp ne i64 %depth.2.0.i.i, 0
  br label %B40.if.i.i.i

B106.i.i.i:                                       ; preds = %B40.if.i.i.i
  %.192.i.i.i = getelementptr i64, ptr %p20, i64 %.56.0211.i.i.i
  %.193.i.i.i = load i64, ptr %.192.i.i.i, align 8, !noalias !13
  %.203.i.i.i = getelementptr i64, ptr %p2, i64 %.166.i.i.i
  %.204.i.i.i = load i64, ptr %.203.i.i.i, align 8, !noalias !13
  %.209.i.i.i = getelementptr i64, ptr %p4, i64 %.166.i.i.i
  %.210.i.i.i = load i64, ptr %.209.i.i.i, align 8, !noalias !13
  %.249.i.i.i = sub i64 %.210.i.i.i, %.204.i.i.i
  %.292206.not.i.i.i = icmp slt i64 %.249.i.i.i, 1
  br i1 %.292206.not.i.i.i, label %B691.i.i.i, label %B208.if.i.i.i

B450.i.i.i:                                       ; preds = %B691.i.i.i
  %.430.i.i.i = add nsw i64 %count.4.1.i.i.i, %count.3.0.i.i
  %.433.not.i.i.i = icmp sgt i64 %.430.i.i.i, %p18
  %.517215.not.i.i.i = icmp slt i64 %count.4.1.i.i.i, 1
  br i1 %.517215.not.i.i.i, label %part18.exit.i.i, label %B508.if.i.i.i

B542.i.i.i:                                       ; preds = %B508.if.i.i.i
  %.572.i.i.i = add nuw nsw i64 %.461.0216.i.i.i, %count.3.0.i.i
  %.574.i.i.i = getelementptr i32, ptr %p19, i64 %.572.i.i.i
  store i32 %.562.i.i.i, ptr %.574.i.i.i, align 4, !noalias !13
  %.579.i.i.i = sext i32 %.562.i.i.i to i64
  %.580.i.i.i = getelementptr i64, ptr %p16, i64 %.579.i.i.i
  %.581.i.i.i = load i64, ptr %.580.i.i.i, align 8, !noalias !13
  %.589.i.i.i = getelementptr i64, ptr %p20, i64 %.572.i.i.i
  store i64 %.581.i.i.i, ptr %.589.i.i.i, align 8, !noalias !13
  br label %B616.i.i.i

B616.i.i.i:                                       ; preds = %B508.if.B616_crit_edge.i.i.i, %B542.i.i.i
  %.597.pre-phi.i.i.i = phi i64 [ %.pre.i.i.i, %B508.if.B616_crit_edge.i.i.i ], [ %.579.i.i.i, %B542.i.i.i ]
  %.598.i.i.i = getelementptr i64, ptr %p16, i64 %.597.pre-phi.i.i.i
  store i64 0, ptr %.598.i.i.i, align 8, !noalias !13
  %exitcond.not.i.i.i = icmp eq i64 %count.4.1.i.i.i, %.530.i.i.i
  br i1 %exitcond.not.i.i.i, label %part18.exit.i.i, label %B508.if.i.i.i

B691.i.i.i:                                       ; preds = %B208.if.i.i.i, %B40.if.i.i.i, %B106.i.i.i
  %count.4.1.i.i.i = phi i64 [ %count.3.0213.i.i.i, %B40.if.i.i.i ], [ %count.3.0213.i.i.i, %B106.i.i.i ], [ %.385.i.i.i, %B208.if.i.i.i ]
  %.114.i.i.i = icmp ugt i64 %.59.0212.i.i.i, 1
  br i1 %.114.i.i.i, label %B40.if.i.i.i, label %B450.i.i.i

B40.if.i.i.i:                                     ; preds = %B691.i.i.i, %B40.if.lr.ph.i.i.i
  %count.3.0213.i.i.i = phi i64 [ 0, %B40.if.lr.ph.i.i.i ], [ %count.4.1.i.i.i, %B691.i.i.i ]
  %.59.0212.i.i.i = phi i64 [ %.234.i.i, %B40.if.lr.ph.i.i.i ], [ %.123.i.i.i, %B691.i.i.i ]
  %.56.0211.i.i.i = phi i64 [ %begin.2.0.i.i, %B40.if.lr.ph.i.i.i ], [ %.127.i.i.i, %B691.i.i.i ]
  %.123.i.i.i = add nsw i64 %.59.0212.i.i.i, -1
  %.127.i.i.i = add nuw i64 %.56.0211.i.i.i, 1
  %.158.i.i.i = getelementptr i32, ptr %p19, i64 %.56.0211.i.i.i
  %.159.i.i.i = load i32, ptr %.158.i.i.i, align 4, !noalias !13
  %.166.i.i.i = sext i32 %.159.i.i.i to i64
  %.167.i.i.i = icmp sle i64 %p1, %.166.i.i.i
  %or.cond.i.i.i = and i1 %.281.i.i, %.167.i.i.i
  br i1 %or.cond.i.i.i, label %B691.i.i.i, label %B106.i.i.i

B208.if.i.i.i:                                    ; preds = %B106.i.i.i, %B208.if.i.i.i
  %count.2.2209.i.i.i = phi i64 [ %.385.i.i.i, %B208.if.i.i.i ], [ %count.3.0213.i.i.i, %B106.i.i.i ]
  %.239.0208.i.i.i = phi i64 [ %.301.i.i.i, %B208.if.i.i.i ], [ %.249.i.i.i, %B106.i.i.i ]
  %.236.0207.i.i.i = phi i64 [ %.305.i.i.i, %B208.if.i.i.i ], [ %.204.i.i.i, %B106.i.i.i ]
  %.301.i.i.i = add nsw i64 %.239.0208.i.i.i, -1
  %.305.i.i.i = add i64 %.236.0207.i.i.i, 1
  %.332.i.i.i = getelementptr i32, ptr %p5, i64 %.236.0207.i.i.i
  %.333.i.i.i = load i32, ptr %.332.i.i.i, align 4, !noalias !13
  %.340.i.i.i = sext i32 %.333.i.i.i to i64
  %.341.i.i.i = getelementptr i64, ptr %p16, i64 %.340.i.i.i
  %.342.i.i.i = load i64, ptr %.341.i.i.i, align 8, !noalias !13
  %.350.i.i.i = getelementptr i64, ptr %p14, i64 %.340.i.i.i
  %.351.i.i.i = load i64, ptr %.350.i.i.i, align 8, !noalias !13
  %.352.i.i.i = xor i64 %.351.i.i.i, -1
  %.354.i.i.i = and i64 %.193.i.i.i, %.352.i.i.i
  %.362.i.i.i = getelementptr i32, ptr %p17, i64 %count.2.2209.i.i.i
  store i32 %.333.i.i.i, ptr %.362.i.i.i, align 4, !noalias !13
  %.365.i.i.i = icmp eq i64 %.342.i.i.i, 0
  %.377.i.i.i = icmp ne i64 %.354.i.i.i, 0
  %narrow.i.i.i = select i1 %.365.i.i.i, i1 %.377.i.i.i, i1 false
  %"$phi414.3.2.3.i.i.i" = zext i1 %narrow.i.i.i to i64
  %.385.i.i.i = add nsw i64 %count.2.2209.i.i.i, %"$phi414.3.2.3.i.i.i"
  %.394.i.i.i = or i64 %.354.i.i.i, %.342.i.i.i
  store i64 %.394.i.i.i, ptr %.341.i.i.i, align 8, !noalias !13
  %.292.i.i.i = icmp ugt i64 %.239.0208.i.i.i, 1
  br i1 %.292.i.i.i, label %B208.if.i.i.i, label %B691.i.i.i

B508.if.i.i.i:                                    ; preds = %B450.i.i.i, %B616.i.i.i
  %.461.0216.i.i.i = phi i64 [ %.530.i.i.i, %B616.i.i.i ], [ 0, %B450.i.i.i ]
  %.530.i.i.i = add nuw nsw i64 %.461.0216.i.i.i, 1
  %.561.i.i.i = getelementptr i32, ptr %p17, i64 %.461.0216.i.i.i
  %.562.i.i.i = load i32, ptr %.561.i.i.i, align 4, !noalias !13
  br i1 %.433.not.i.i.i, label %B508.if.B616_crit_edge.i.i.i, label %B542.i.i.i

B508.if.B616_crit_edge.i.i.i:                     ; preds = %B508.if.i.i.i
  %.pre.i.i.i = sext i32 %.562.i.i.i to i64
  br label %B616.i.i.i

part18.exit.i.i:                                  ; preds = %B616.i.i.i, %B450.i.i.i, %B450.thread.i.i.i
  %.433.not223.i.i.i = phi i1 [ %.433.not220.i.i.i, %B450.thread.i.i.i ], [ %.433.not.i.i.i, %B450.i.i.i ], [ %.433.not.i.i.i, %B616.i.i.i ]
  %.430222.i.i.i = phi i64 [ %count.3.0.i.i, %B450.thread.i.i.i ], [ %.430.i.i.i, %B450.i.i.i ], [ %.430.i.i.i, %B616.i.i.i ]
  %..430.i.i.i = select i1 %.433.not223.i.i.i, i64 -1, i64 %.430222.i.i.i
  br label %B396.i.i

B358.i.i:                                         ; preds = %B252.i.i
  %.34.i.i.i = add nsw i64 %count.3.0.i.i, %p0
  %.37.i.i.i = icmp sgt i64 %.34.i.i.i, %p18
  %brmerge.i.i = or i1 %.73.i.i, %.37.i.i.i
  %.mux.i.i = select i1 %.37.i.i.i, i64 -1, i64 %count.3.0.i.i
  br i1 %brmerge.i.i, label %B396.i.i, label %B90.if.i.i.i

B138.i.i.i:                                       ; preds = %B90.if.i.i.i
  %.216.i.i.i = getelementptr i64, ptr %p14, i64 %.82.0172.i.i.i
  %.217.i.i.i = load i64, ptr %.216.i.i.i, align 8, !noalias !16
  %.218.i.i.i = xor i64 %.217.i.i.i, -1
  %.220.i.i.i = and i64 %.203311.i.i, %.218.i.i.i
  %.225.not.i.i.i = icmp eq i64 %.220.i.i.i, 0
  br i1 %.225.not.i.i.i, label %B505.i.i.i, label %B220.i.i.i

B220.i.i.i:                                       ; preds = %B138.i.i.i
  %.235.i.i.i = getelementptr i64, ptr %p2, i64 %.82.0172.i.i.i
  %.236.i.i.i = load i64, ptr %.235.i.i.i, align 8, !noalias !16
  %.240.i.i.i = getelementptr i64, ptr %p3, i64 %.82.0172.i.i.i
  %.241.i.i.i = load i64, ptr %.240.i.i.i, align 8, !noalias !16
  %.278.i.i.i = sub i64 %.241.i.i.i, %.236.i.i.i
  %.321167.not.i.i.i = icmp slt i64 %.278.i.i.i, 1
  br i1 %.321167.not.i.i.i, label %B396.i.i.i, label %B336.if.i.i.i

B396.loopexit.i.i.i:                              ; preds = %B336.if.i.i.i
  %1 = and i64 %.369.i.i.i, %.220.i.i.i
  br label %B396.i.i.i

B396.i.i.i:                                       ; preds = %B396.loopexit.i.i.i, %B220.i.i.i
  %reached.2.3.lcssa.i.i.i = phi i64 [ 0, %B220.i.i.i ], [ %1, %B396.loopexit.i.i.i ]
  %.381.i.i.i = trunc i64 %.82.0172.i.i.i to i32
  %.382.i.i.i = getelementptr i32, ptr %p19, i64 %count.2.0174.i.i.i
  store i32 %.381.i.i.i, ptr %.382.i.i.i, align 4, !noalias !16
  %.392.i.i.i = getelementptr i64, ptr %p20, i64 %count.2.0174.i.i.i
  store i64 %reached.2.3.lcssa.i.i.i, ptr %.392.i.i.i, align 8, !noalias !16
  %.401.i.i.i = icmp ne i64 %reached.2.3.lcssa.i.i.i, 0
  %.404.i.i.i = zext i1 %.401.i.i.i to i64
  %.405.i.i.i = add nuw nsw i64 %count.2.0174.i.i.i, %.404.i.i.i
  br label %B505.i.i.i

B505.i.i.i:                                       ; preds = %B90.if.i.i.i, %B396.i.i.i, %B138.i.i.i
  %count.3.1.i.i.i = phi i64 [ %count.2.0174.i.i.i, %B90.if.i.i.i ], [ %.405.i.i.i, %B396.i.i.i ], [ %count.2.0174.i.i.i, %B138.i.i.i ]
  %exitcond.not.i290.i.i = icmp eq i64 %p0, %.153.i.i.i
  br i1 %exitcond.not.i290.i.i, label %B396.i.i, label %B90.if.i.i.i

B90.if.i.i.i:                                     ; preds = %B358.i.i, %B505.i.i.i
  %count.2.0174.i.i.i = phi i64 [ %count.3.1.i.i.i, %B505.i.i.i ], [ %count.3.0.i.i, %B358.i.i ]
  %.82.0172.i.i.i = phi i64 [ %.153.i.i.i, %B505.i.i.i ], [ 0, %B358.i.i ]
  %.153.i.i.i = add nuw nsw i64 %.82.0172.i.i.i, 1
  %.184.not.i.i.i = icmp sle i64 %p1, %.82.0172.i.i.i
  %.192.i287.i.i = icmp slt i64 %.82.0172.i.i.i, %gone.3.2.i
  %or.cond.i288.i.i = select i1 %.184.not.i.i.i, i1 %.192.i287.i.i, i1 false
  br i1 %or.cond.i288.i.i, label %B505.i.i.i, label %B138.i.i.i

B336.if.i.i.i:                                    ; preds = %B220.i.i.i, %B336.if.i.i.i
  %reached.2.3170.i.i.i = phi i64 [ %.369.i.i.i, %B336.if.i.i.i ], [ 0, %B220.i.i.i ]
  %.268.0169.i.i.i = phi i64 [ %.330.i.i.i, %B336.if.i.i.i ], [ %.278.i.i.i, %B220.i.i.i ]
  %.265.0168.i.i.i = phi i64 [ %.334.i.i.i, %B336.if.i.i.i ], [ %.236.i.i.i, %B220.i.i.i ]
  %.330.i.i.i = add nsw i64 %.268.0169.i.i.i, -1
  %.334.i.i.i = add i64 %.265.0168.i.i.i, 1
  %.363.i.i.i = getelementptr i32, ptr %p5, i64 %.265.0168.i.i.i
  %.364.i.i.i = load i32, ptr %.363.i.i.i, align 4, !noalias !16
  %.365.i289.i.i = sext i32 %.364.i.i.i to i64
  %.366.i.i.i = getelementptr i64, ptr %p15, i64 %.365.i289.i.i
  %.367.i.i.i = load i64, ptr %.366.i.i.i, align 8, !noalias !16
  %.369.i.i.i = or i64 %.367.i.i.i, %reached.2.3170.i.i.i
  %.321.i.i.i = icmp ugt i64 %.268.0169.i.i.i, 1
  br i1 %.321.i.i.i, label %B336.if.i.i.i, label %B396.loopexit.i.i.i

B396.i.i:                                         ; preds = %B505.i.i.i, %B358.i.i, %part18.exit.i.i
  %count.4.1.in.sroa.speculated.i.i = phi i64 [ %..430.i.i.i, %part18.exit.i.i ], [ %.mux.i.i, %B358.i.i ], [ %count.3.1.i.i.i, %B505.i.i.i ]
  %.470303.not.i.i = icmp slt i64 %.234.i.i, 1
  br i1 %.470303.not.i.i, label %B512.i.i, label %B428.if.i.i

B512.i.i:                                         ; preds = %B428.if.i.i, %B396.i.i
  %.523.i.i = icmp slt i64 %count.4.1.in.sroa.speculated.i.i, 0
  br i1 %.523.i.i, label %part0.exit, label %B528.i.i

B528.i.i:                                         ; preds = %B512.i.i
  %.579.i.i = sub nsw i64 %count.4.1.in.sroa.speculated.i.i, %count.3.0.i.i
  %.622306.not.i.i = icmp slt i64 %.579.i.i, 1
  br i1 %.622306.not.i.i, label %B716.i.i, label %B560.if.i.i

B716.i.i:                                         ; preds = %B560.if.i.i, %B528.i.i
  %.704.i.i = add nuw nsw i64 %depth.2.0.i.i, 1
  %2 = getelementptr i64, ptr %p21, i64 %depth.2.0.i.i
  %.713.i.i = getelementptr i8, ptr %2, i64 16
  store i64 %count.4.1.in.sroa.speculated.i.i, ptr %.713.i.i, align 8, !noalias !6
  %.716.i.i = icmp sgt i64 %count.4.1.in.sroa.speculated.i.i, %count.3.0.i.i
  br i1 %.716.i.i, label %B252.i.i, label %B504.if.lr.ph.i

B428.if.i.i:                                      ; preds = %B396.i.i, %B428.if.i.i
  %.417.0305.i.i = phi i64 [ %.479.i.i, %B428.if.i.i ], [ %.234.i.i, %B396.i.i ]
  %.414.0304.i.i = phi i64 [ %.483.i.i, %B428.if.i.i ], [ %begin.2.0.i.i, %B396.i.i ]
  %.479.i.i = add nsw i64 %.417.0305.i.i, -1
  %.483.i.i = add i64 %.414.0304.i.i, 1
  %.512.i.i = getelementptr i32, ptr %p19, i64 %.414.0304.i.i
  %.513.i.i = load i32, ptr %.512.i.i, align 4, !noalias !6
  %.514.i.i = sext i32 %.513.i.i to i64
  %.515.i.i = getelementptr i64, ptr %p15, i64 %.514.i.i
  store i64 0, ptr %.515.i.i, align 8, !noalias !6
  %.470.i.i = icmp ugt i64 %.417.0305.i.i, 1
  br i1 %.470.i.i, label %B428.if.i.i, label %B512.i.i

B560.if.i.i:                                      ; preds = %B528.i.i, %B560.if.i.i
  %.569.0308.i.i = phi i64 [ %.631.i.i, %B560.if.i.i ], [ %.579.i.i, %B528.i.i ]
  %.566.0307.i.i = phi i64 [ %.635.i.i, %B560.if.i.i ], [ %count.3.0.i.i, %B528.i.i ]
  %.631.i.i = add nsw i64 %.569.0308.i.i, -1
  %.635.i.i = add i64 %.566.0307.i.i, 1
  %.664.i.i = getelementptr i32, ptr %p19, i64 %.566.0307.i.i
  %.665.i.i = load i32, ptr %.664.i.i, align 4, !noalias !6
  %.666.i.i = sext i32 %.665.i.i to i64
  %.667.i.i = getelementptr i64, ptr %p14, i64 %.666.i.i
  %.668.i.i = load i64, ptr %.667.i.i, align 8, !noalias !6
  %.671.i.i = getelementptr i64, ptr %p20, i64 %.566.0307.i.i
  %.672.i.i = load i64, ptr %.671.i.i, align 8, !noalias !6
  %.673.i.i = or i64 %.672.i.i, %.668.i.i
  store i64 %.673.i.i, ptr %.667.i.i, align 8, !noalias !6
  %.680.i.i = load i64, ptr %.671.i.i, align 8, !noalias !6
  %.686.i.i = load i32, ptr %.664.i.i, align 4, !noalias !6
  %.687.i.i = sext i32 %.686.i.i to i64
  %.688.i.i = getelementptr i64, ptr %p15, i64 %.687.i.i
  store i64 %.680.i.i, ptr %.688.i.i, align 8, !noalias !6
  %.622.i.i = icmp ugt i64 %.569.0308.i.i, 1
  br i1 %.622.i.i, label %B560.if.i.i, label %B716.i.i

B504.if.lr.ph.i:                                  ; preds = %B716.i.i
  %3 = add nuw i64 %.61.i.i.i, 7
  %.618.i = lshr i64 %3, 3
  %.373.i.i = getelementptr i64, ptr %p24, i64 %.704.i.i
  br label %B504.if.i

B504.loopexit.i:                                  ; preds = %B916.if.i, %part21.exit.i
  %.639.i = icmp sgt i64 %.586.0487.i, 1
  br i1 %.639.i, label %B504.if.i, label %B216.loopexit.i

B660.if.lr.ph.i:                                  ; preds = %part20.exit.i
  %4 = getelementptr i64, ptr %p9, i64 %.583.0486.i
  br label %B660.if.i

B778.i:                                           ; preds = %B660.if.i, %part20.exit.i
  %.151.i1070.not.i.i = icmp slt i64 %.338.i.i, 1
  br i1 %.151.i1070.not.i.i, label %B0.endif.i.i, label %B70.if.i.i.i

B70.i.loopexit.i.i:                               ; preds = %end.i.i.i, %B70.if.i.i.i
  %exitcond1193.not.i.i = icmp eq i64 %.93.i.01071.i.i, %.338.i.i
  br i1 %exitcond1193.not.i.i, label %B0.endif.i.i, label %B70.if.i.i.i

B70.if.i.i.i:                                     ; preds = %B778.i, %B70.i.loopexit.i.i
  %near.2.i.01074.i.i = phi ptr [ %own.2.i.01073.i.i, %B70.i.loopexit.i.i ], [ %p25, %B778.i ]
  %own.2.i.01073.i.i = phi ptr [ %near.2.i.01074.i.i, %B70.i.loopexit.i.i ], [ %p26, %B778.i ]
  %.93.i.01071.i.i = phi i64 [ %.164.i.i.i, %B70.i.loopexit.i.i ], [ 1, %B778.i ]
  %.164.i.i.i = add nuw i64 %.93.i.01071.i.i, 1
  %.195.i.i.i = getelementptr i64, ptr %p24, i64 %.93.i.01071.i.i
  %.196.i.i.i = load i64, ptr %.195.i.i.i, align 8, !noalias !19
  %.201.i.i.i = getelementptr i8, ptr %.195.i.i.i, i64 8
  %.202.i.i.i = load i64, ptr %.201.i.i.i, align 8, !noalias !19
  %.239.i.i.i = sub i64 %.202.i.i.i, %.196.i.i.i
  %.282.i1067.not.i.i = icmp slt i64 %.239.i.i.i, 1
  br i1 %.282.i1067.not.i.i, label %B70.i.loopexit.i.i, label %B156.if.i.lr.ph.i.i

B156.if.i.lr.ph.i.i:                              ; preds = %B70.if.i.i.i
  %.332.i.i432.i = icmp eq i64 %.93.i.01071.i.i, 1
  %"$phi248.2.2.i.2.in.v.i.i" = select i1 %.332.i.i432.i, ptr %p4, ptr %p3
  br label %B156.if.i.i.i

B156.if.i.i.i:                                    ; preds = %end.i.i.i, %B156.if.i.lr.ph.i.i
  %.229.i.01069.i.i = phi i64 [ %.239.i.i.i, %B156.if.i.lr.ph.i.i ], [ %.291.i.i.i, %end.i.i.i ]
  %.226.i.01068.i.i = phi i64 [ %.196.i.i.i, %B156.if.i.lr.ph.i.i ], [ %.295.i.i.i, %end.i.i.i ]
  %.291.i.i.i = add nsw i64 %.229.i.01069.i.i, -1
  %.295.i.i.i = add i64 %.226.i.01068.i.i, 1
  %.326.i.i.i = getelementptr i32, ptr %p22, i64 %.226.i.01068.i.i
  %.327.i.i.i = load i32, ptr %.326.i.i.i, align 4, !noalias !19
  %.337.i.i.i = sext i32 %.327.i.i.i to i64
  %"$phi248.2.2.i.2.in.i.i" = getelementptr i64, ptr %"$phi248.2.2.i.2.in.v.i.i", i64 %.337.i.i.i
  %"$phi248.2.2.i.2.i.i" = load i64, ptr %"$phi248.2.2.i.2.in.i.i", align 8, !noalias !19
  %.362.i.i433.i = getelementptr i64, ptr %p2, i64 %.337.i.i.i
  %.363.i.i434.i = load i64, ptr %.362.i.i433.i, align 8, !noalias !19
  %.368.i.i.i = getelementptr double, ptr %p6, i64 %.337.i.i.i
  %.369.i.i435.i = load double, ptr %.368.i.i.i, align 8, !noalias !19
  %.373.i.i.i = getelementptr i8, ptr %p23, i64 %.226.i.01068.i.i
  %.374.i1016.i.i = load <8 x i1>, ptr %.373.i.i.i, align 1, !noalias !19
  %.383.i.idx.i.i = shl nsw i64 %.337.i.i.i, 6
  %.383.i.i.i = getelementptr i8, ptr %own.2.i.01073.i.i, i64 %.383.i.idx.i.i
  %.388.i1057.i.i = add i64 %.363.i.i434.i, 4
  %.389.i.not1058.i.i = icmp sgt i64 %.388.i1057.i.i, %"$phi248.2.2.i.2.i.i"
  br i1 %.389.i.not1058.i.i, label %test1.i.preheader.i.i, label %four.i.i.i

test1.i.preheader.i.i:                            ; preds = %four.i.i.i, %B156.if.i.i.i
  %.386.i.lcssa.i.i = phi i64 [ %.363.i.i434.i, %B156.if.i.i.i ], [ %.388.i1061.i.i, %four.i.i.i ]
  %.387.i.lcssa.i.i = phi <8 x double> [ zeroinitializer, %B156.if.i.i.i ], [ %.426.i.i.i, %four.i.i.i ]
  %.430.i1063.i.i = icmp slt i64 %.386.i.lcssa.i.i, %"$phi248.2.2.i.2.i.i"
  br i1 %.430.i1063.i.i, label %one.i.i.i, label %end.i.i.i

four.i.i.i:                                       ; preds = %B156.if.i.i.i, %four.i.i.i
  %.388.i1061.i.i = phi i64 [ %.388.i.i.i, %four.i.i.i ], [ %.388.i1057.i.i, %B156.if.i.i.i ]
  %.387.i1060.i.i = phi <8 x double> [ %.426.i.i.i, %four.i.i.i ], [ zeroinitializer, %B156.if.i.i.i ]
  %.386.i1059.i.i = phi i64 [ %.388.i1061.i.i, %four.i.i.i ], [ %.363.i.i434.i, %B156.if.i.i.i ]
  %.392.i.i436.i = getelementptr i32, ptr %p5, i64 %.386.i1059.i.i
  %.393.i.i.i = load i32, ptr %.392.i.i436.i, align 4, !noalias !19
  %.394.i.i437.i = sext i32 %.393.i.i.i to i64
  %.396.i.idx.i.i = shl nsw i64 %.394.i.i437.i, 6
  %.396.i.i.i = getelementptr i8, ptr %near.2.i.01074.i.i, i64 %.396.i.idx.i.i
  %.398.i.i.i = load <8 x double>, ptr %.396.i.i.i, align 8, !noalias !19
  %.400.i.i.i = getelementptr i8, ptr %.392.i.i436.i, i64 4
  %.401.i.i438.i = load i32, ptr %.400.i.i.i, align 4, !noalias !19
  %.402.i.i.i = sext i32 %.401.i.i438.i to i64
  %.404.i.idx.i.i = shl nsw i64 %.402.i.i.i, 6
  %.404.i.i439.i = getelementptr i8, ptr %near.2.i.01074.i.i, i64 %.404.i.idx.i.i
  %.406.i.i.i = load <8 x double>, ptr %.404.i.i439.i, align 8, !noalias !19
  %.408.i.i.i = getelementptr i8, ptr %.392.i.i436.i, i64 8
  %.409.i.i.i = load i32, ptr %.408.i.i.i, align 4, !noalias !19
  %.410.i.i.i = sext i32 %.409.i.i.i to i64
  %.412.i.idx.i.i = shl nsw i64 %.410.i.i.i, 6
  %.412.i.i.i = getelementptr i8, ptr %near.2.i.01074.i.i, i64 %.412.i.idx.i.i
  %.414.i.i.i = load <8 x double>, ptr %.412.i.i.i, align 8, !noalias !19
  %.416.i.i.i = getelementptr i8, ptr %.392.i.i436.i, i64 12
  %.417.i.i.i = load i32, ptr %.416.i.i.i, align 4, !noalias !19
  %.418.i.i.i = sext i32 %.417.i.i.i to i64
  %.420.i.idx.i.i = shl nsw i64 %.418.i.i.i, 6
  %.420.i.i.i = getelementptr i8, ptr %near.2.i.01074.i.i, i64 %.420.i.idx.i.i
  %.422.i.i.i = load <8 x double>, ptr %.420.i.i.i, align 8, !noalias !19
  %.423.i.i.i = fadd <8 x double> %.398.i.i.i, %.406.i.i.i
  %.424.i.i.i = fadd <8 x double> %.414.i.i.i, %.422.i.i.i
  %.425.i.i.i = fadd <8 x double> %.423.i.i.i, %.424.i.i.i
  %.426.i.i.i = fadd <8 x double> %.387.i1060.i.i, %.425.i.i.i
  %.388.i.i.i = add i64 %.388.i1061.i.i, 4
  %.389.i.not.i.i = icmp sgt i64 %.388.i.i.i, %"$phi248.2.2.i.2.i.i"
  br i1 %.389.i.not.i.i, label %test1.i.preheader.i.i, label %four.i.i.i

one.i.i.i:                                        ; preds = %test1.i.preheader.i.i, %one.i.i.i
  %.429.i1065.i.i = phi <8 x double> [ %.439.i.i.i, %one.i.i.i ], [ %.387.i.lcssa.i.i, %test1.i.preheader.i.i ]
  %.428.i1064.i.i = phi i64 [ %.440.i.i.i, %one.i.i.i ], [ %.386.i.lcssa.i.i, %test1.i.preheader.i.i ]
  %.432.i.i.i = getelementptr i32, ptr %p5, i64 %.428.i1064.i.i
  %.433.i.i.i = load i32, ptr %.432.i.i.i, align 4, !noalias !19
  %.434.i.i.i = sext i32 %.433.i.i.i to i64
  %.436.i.idx.i.i = shl nsw i64 %.434.i.i.i, 6
  %.436.i.i.i = getelementptr i8, ptr %near.2.i.01074.i.i, i64 %.436.i.idx.i.i
  %.438.i.i.i = load <8 x double>, ptr %.436.i.i.i, align 8, !noalias !19
  %.439.i.i.i = fadd <8 x double> %.429.i1065.i.i, %.438.i.i.i
  %.440.i.i.i = add nsw i64 %.428.i1064.i.i, 1
  %exitcond.not.i.i = icmp eq i64 %.440.i.i.i, %"$phi248.2.2.i.2.i.i"
  br i1 %exitcond.not.i.i, label %end.i.i.i, label %one.i.i.i

end.i.i.i:                                        ; preds = %one.i.i.i, %test1.i.preheader.i.i
  %.429.i.lcssa.i.i = phi <8 x double> [ %.387.i.lcssa.i.i, %test1.i.preheader.i.i ], [ %.439.i.i.i, %one.i.i.i ]
  %.442.i.i.i = insertelement <8 x double> poison, double %.369.i.i435.i, i64 0
  %.443.i.i.i = shufflevector <8 x double> %.442.i.i.i, <8 x double> poison, <8 x i32> zeroinitializer
  %.444.i.i.i = fmul <8 x double> %.443.i.i.i, %.429.i.lcssa.i.i
  %.447.i.i.i = load <8 x double>, ptr %.383.i.i.i, align 8, !noalias !19
  %.448.i.i.i = select <8 x i1> %.374.i1016.i.i, <8 x double> %.444.i.i.i, <8 x double> %.447.i.i.i
  store <8 x double> %.448.i.i.i, ptr %.383.i.i.i, align 8, !noalias !19
  %.282.i.i.i = icmp ugt i64 %.229.i.01069.i.i, 1
  br i1 %.282.i.i.i, label %B156.if.i.i.i, label %B70.i.loopexit.i.i

B64.i.i:                                          ; preds = %B0.endif.i.i
  br i1 %.98.i.not.i.i, label %B92.i.i.i, label %B70.i234.i.i

B70.i234.i.i:                                     ; preds = %B64.i.i
  br label %B92.i.i.i

B92.i.i.i:                                        ; preds = %B70.i234.i.i, %B64.i.i
  %other.4.i.0.i.i = phi ptr [ %p25, %B70.i234.i.i ], [ %p26, %B64.i.i ]
  %counts.4.i.0.i.i = phi ptr [ %p26, %B70.i234.i.i ], [ %p25, %B64.i.i ]
  %far.4.i.0.i.i = phi ptr [ %p27, %B70.i234.i.i ], [ %p28, %B64.i.i ]
  %own.4.i.0.i.i = phi ptr [ %p28, %B70.i234.i.i ], [ %p27, %B64.i.i ]
  %.265.i11271211.i.i = icmp sgt i64 %.338.i.i, 0
  br i1 %.265.i11271211.i.i, label %B128.if.i.i.i, label %B210.i.i

B126.i.loopexit.i.i:                              ; preds = %B214.i.loopexit.i.i, %B128.if.i.i.i
  %.265.i.i.i = icmp sgt i64 %.209.i.01129.i.i, 1
  br i1 %.265.i.i.i, label %B128.if.i.i.i, label %B210.i.i

B214.i.loopexit.i.i:                              ; preds = %B546.if.i.i.i
  %.396.i162.i.i = icmp ugt i64 %.343.i.01126.i.i, 1
  br i1 %.396.i162.i.i, label %B214.if.i.i.i, label %B126.i.loopexit.i.i

B128.if.i.i.i:                                    ; preds = %B92.i.i.i, %B126.i.loopexit.i.i
  %own.3.i.01133.i.i = phi ptr [ %far.3.i.01132.i.i, %B126.i.loopexit.i.i ], [ %own.4.i.0.i.i, %B92.i.i.i ]
  %far.3.i.01132.i.i = phi ptr [ %own.3.i.01133.i.i, %B126.i.loopexit.i.i ], [ %far.4.i.0.i.i, %B92.i.i.i ]
  %counts.3.i.01131.i.i = phi ptr [ %other.3.i.01130.i.i, %B126.i.loopexit.i.i ], [ %counts.4.i.0.i.i, %B92.i.i.i ]
  %other.3.i.01130.i.i = phi ptr [ %counts.3.i.01131.i.i, %B126.i.loopexit.i.i ], [ %other.4.i.0.i.i, %B92.i.i.i ]
  %.209.i.01129.i.i = phi i64 [ %.274.i.i.i, %B126.i.loopexit.i.i ], [ %.338.i.i, %B92.i.i.i ]
  %.274.i.i.i = add nsw i64 %.209.i.01129.i.i, -1
  %.309.i.i.i = getelementptr i64, ptr %p24, i64 %.209.i.01129.i.i
  %.310.i.i.i = load i64, ptr %.309.i.i.i, align 8, !noalias !25
  %.315.i.i.i = getelementptr i8, ptr %.309.i.i.i, i64 8
  %.316.i.i.i = load i64, ptr %.315.i.i.i, align 8, !noalias !25
  %.353.i130.i.i = sub i64 %.316.i.i.i, %.310.i.i.i
  %.396.i1621124.not.i.i = icmp slt i64 %.353.i130.i.i, 1
  br i1 %.396.i1621124.not.i.i, label %B126.i.loopexit.i.i, label %B214.if.i.lr.ph.i.i

B214.if.i.lr.ph.i.i:                              ; preds = %B128.if.i.i.i
  %.470.i195.i.i = uitofp nneg i64 %.209.i.01129.i.i to double
  %.593.i.i.i = fmul double %.470.i195.i.i, 2.000000e+00
  %.725.i.i.i = fmul double %.470.i195.i.i, 4.000000e+00
  %.728.i.i.i = fmul double %.725.i.i.i, %.470.i195.i.i
  br label %B214.if.i.i.i

B214.if.i.i.i:                                    ; preds = %B214.if.i.lr.ph.i.i, %B214.i.loopexit.i.i
  %.343.i.01126.i.i = phi i64 [ %.353.i130.i.i, %B214.if.i.lr.ph.i.i ], [ %.405.i.i442.i, %B214.i.loopexit.i.i ]
  %.340.i.01125.i.i = phi i64 [ %.310.i.i.i, %B214.if.i.lr.ph.i.i ], [ %.409.i220.i.i, %B214.i.loopexit.i.i ]
  %.405.i.i442.i = add nsw i64 %.343.i.01126.i.i, -1
  %.409.i220.i.i = add i64 %.340.i.01125.i.i, 1
  %.436.i176.i.i = getelementptr i32, ptr %p22, i64 %.340.i.01125.i.i
  %.437.i.i.i = load i32, ptr %.436.i176.i.i, align 4, !noalias !25
  %.444.i180.i.i = sext i32 %.437.i.i.i to i64
  %.445.i.i.i = getelementptr i64, ptr %p2, i64 %.444.i180.i.i
  %.446.i181.i.i = load i64, ptr %.445.i.i.i, align 8, !noalias !25
  %.451.i.i.i = getelementptr i64, ptr %p4, i64 %.444.i180.i.i
  %.452.i.i.i = load i64, ptr %.451.i.i.i, align 8, !noalias !25
  %.455.i186.i.i = getelementptr i8, ptr %p23, i64 %.340.i.01125.i.i
  %.456.i1014.i.i = load <8 x i1>, ptr %.455.i186.i.i, align 1, !noalias !25
  %.461.i190.i.i = getelementptr double, ptr %p6, i64 %.444.i180.i.i
  %.462.i.i.i = load double, ptr %.461.i190.i.i, align 8, !noalias !25
  %.467.i.i.i = getelementptr double, ptr %p8, i64 %.444.i180.i.i
  %.468.i193.i.i = load double, ptr %.467.i.i.i, align 8, !noalias !25
  %.474.i.i.i = fdiv double %.468.i193.i.i, %.470.i195.i.i
  %.490.i1109.i.i = add i64 %.446.i181.i.i, 4
  %.491.i.not1110.i.i = icmp sgt i64 %.490.i1109.i.i, %.452.i.i.i
  br i1 %.491.i.not1110.i.i, label %test1.i202.preheader.i.i, label %four.i213.i.i

test1.i202.preheader.i.i:                         ; preds = %four.i213.i.i, %B214.if.i.i.i
  %.488.i.lcssa.i.i = phi i64 [ %.446.i181.i.i, %B214.if.i.i.i ], [ %.490.i1113.i.i, %four.i213.i.i ]
  %.489.i.lcssa.i.i = phi <8 x double> [ zeroinitializer, %B214.if.i.i.i ], [ %.528.i.i.i, %four.i213.i.i ]
  %.532.i1116.i.i = icmp slt i64 %.488.i.lcssa.i.i, %.452.i.i.i
  br i1 %.532.i1116.i.i, label %one.i212.i.i, label %end.i203.i.i

four.i213.i.i:                                    ; preds = %B214.if.i.i.i, %four.i213.i.i
  %.490.i1113.i.i = phi i64 [ %.490.i.i.i, %four.i213.i.i ], [ %.490.i1109.i.i, %B214.if.i.i.i ]
  %.489.i1112.i.i = phi <8 x double> [ %.528.i.i.i, %four.i213.i.i ], [ zeroinitializer, %B214.if.i.i.i ]
  %.488.i1111.i.i = phi i64 [ %.490.i1113.i.i, %four.i213.i.i ], [ %.446.i181.i.i, %B214.if.i.i.i ]
  %.494.i.i.i = getelementptr i32, ptr %p5, i64 %.488.i1111.i.i
  %.495.i.i.i = load i32, ptr %.494.i.i.i, align 4, !noalias !25
  %.496.i.i.i = sext i32 %.495.i.i.i to i64
  %.498.i.idx.i.i = shl nsw i64 %.496.i.i.i, 6
  %.498.i.i.i = getelementptr i8, ptr %far.3.i.01132.i.i, i64 %.498.i.idx.i.i
  %.500.i.i.i = load <8 x double>, ptr %.498.i.i.i, align 8, !noalias !25
  %.502.i.i.i = getelementptr i8, ptr %.494.i.i.i, i64 4
  %.503.i.i.i = load i32, ptr %.502.i.i.i, align 4, !noalias !25
  %.504.i.i.i = sext i32 %.503.i.i.i to i64
  %.506.i.idx.i.i = shl nsw i64 %.504.i.i.i, 6
  %.506.i.i.i = getelementptr i8, ptr %far.3.i.01132.i.i, i64 %.506.i.idx.i.i
  %.508.i.i.i = load <8 x double>, ptr %.506.i.i.i, align 8, !noalias !25
  %.510.i.i.i = getelementptr i8, ptr %.494.i.i.i, i64 8
  %.511.i.i.i = load i32, ptr %.510.i.i.i, align 4, !noalias !25
  %.512.i.i.i = sext i32 %.511.i.i.i to i64
  %.514.i.idx.i.i = shl nsw i64 %.512.i.i.i, 6
  %.514.i.i.i = getelementptr i8, ptr %far.3.i.01132.i.i, i64 %.514.i.idx.i.i
  %.516.i.i.i = load <8 x double>, ptr %.514.i.i.i, align 8, !noalias !25
  %.518.i.i.i = getelementptr i8, ptr %.494.i.i.i, i64 12
  %.519.i.i.i = load i32, ptr %.518.i.i.i, align 4, !noalias !25
  %.520.i.i.i = sext i32 %.519.i.i.i to i64
  %.522.i.idx.i.i = shl nsw i64 %.520.i.i.i, 6
  %.522.i.i.i = getelementptr i8, ptr %far.3.i.01132.i.i, i64 %.522.i.idx.i.i
  %.524.i.i.i = load <8 x double>, ptr %.522.i.i.i, align 8, !noalias !25
  %.525.i.i.i = fadd <8 x double> %.500.i.i.i, %.508.i.i.i
  %.526.i.i.i = fadd <8 x double> %.516.i.i.i, %.524.i.i.i
  %.527.i.i.i = fadd <8 x double> %.525.i.i.i, %.526.i.i.i
  %.528.i.i.i = fadd <8 x double> %.489.i1112.i.i, %.527.i.i.i
  %.490.i.i.i = add i64 %.490.i1113.i.i, 4
  %.491.i.not.i.i = icmp sgt i64 %.490.i.i.i, %.452.i.i.i
  br i1 %.491.i.not.i.i, label %test1.i202.preheader.i.i, label %four.i213.i.i

one.i212.i.i:                                     ; preds = %test1.i202.preheader.i.i, %one.i212.i.i
  %.531.i1118.i.i = phi <8 x double> [ %.541.i.i.i, %one.i212.i.i ], [ %.489.i.lcssa.i.i, %test1.i202.preheader.i.i ]
  %.530.i1117.i.i = phi i64 [ %.542.i.i.i, %one.i212.i.i ], [ %.488.i.lcssa.i.i, %test1.i202.preheader.i.i ]
  %.534.i.i.i = getelementptr i32, ptr %p5, i64 %.530.i1117.i.i
  %.535.i.i.i = load i32, ptr %.534.i.i.i, align 4, !noalias !25
  %.536.i.i.i = sext i32 %.535.i.i.i to i64
  %.538.i.idx.i.i = shl nsw i64 %.536.i.i.i, 6
  %.538.i.i.i = getelementptr i8, ptr %far.3.i.01132.i.i, i64 %.538.i.idx.i.i
  %.540.i.i.i = load <8 x double>, ptr %.538.i.i.i, align 8, !noalias !25
  %.541.i.i.i = fadd <8 x double> %.531.i1118.i.i, %.540.i.i.i
  %.542.i.i.i = add nsw i64 %.530.i1117.i.i, 1
  %exitcond1196.not.i.i = icmp eq i64 %.542.i.i.i, %.452.i.i.i
  br i1 %exitcond1196.not.i.i, label %end.i203.i.i, label %one.i212.i.i

end.i203.i.i:                                     ; preds = %one.i212.i.i, %test1.i202.preheader.i.i
  %.531.i.lcssa.i.i = phi <8 x double> [ %.489.i.lcssa.i.i, %test1.i202.preheader.i.i ], [ %.541.i.i.i, %one.i212.i.i ]
  %.544.i.i.i = shl nsw i64 %.444.i180.i.i, 3
  %.545.i.i.i = getelementptr double, ptr %counts.3.i.01131.i.i, i64 %.544.i.i.i
  %.547.i.i.i = load <8 x double>, ptr %.545.i.i.i, align 8, !noalias !25
  %.550.i.i.i = select <8 x i1> %.456.i1014.i.i, <8 x double> zeroinitializer, <8 x double> %.547.i.i.i
  store <8 x double> %.550.i.i.i, ptr %.545.i.i.i, align 8, !noalias !25
  %.552.i.i.i = insertelement <8 x double> poison, double %.462.i.i.i, i64 0
  %.553.i.i.i = shufflevector <8 x double> %.552.i.i.i, <8 x double> poison, <8 x i32> zeroinitializer
  %.554.i.i.i = insertelement <8 x double> poison, double %.474.i.i.i, i64 0
  %.555.i.i.i = shufflevector <8 x double> %.554.i.i.i, <8 x double> poison, <8 x i32> zeroinitializer
  %.556.i.i.i = fdiv <8 x double> %.555.i.i.i, %.547.i.i.i
  %.557.i.i.i = fadd <8 x double> %.531.i.lcssa.i.i, %.556.i.i.i
  %.558.i.i.i = fmul <8 x double> %.553.i.i.i, %.557.i.i.i
  %.560.i.i.i = getelementptr double, ptr %own.3.i.01133.i.i, i64 %.544.i.i.i
  %.564.i.i.i = load <8 x double>, ptr %.560.i.i.i, align 8, !noalias !25
  %.565.i.i.i = select <8 x i1> %.456.i1014.i.i, <8 x double> %.558.i.i.i, <8 x double> %.564.i.i.i
  store <8 x double> %.565.i.i.i, ptr %.560.i.i.i, align 8, !noalias !25
  %.568.i.i.i = load <8 x double>, ptr %p31, align 8, !noalias !25
  %.569.i.i.i = fmul <8 x double> %.547.i.i.i, %.568.i.i.i
  %.570.i.i.i = fmul <8 x double> %.531.i.lcssa.i.i, %.569.i.i.i
  %.573.i.i.i = select <8 x i1> %.456.i1014.i.i, <8 x double> %.570.i.i.i, <8 x double> zeroinitializer
  store <8 x double> %.573.i.i.i, ptr %p32, align 8, !noalias !25
  %.576.i.i.i = shufflevector <8 x double> %.573.i.i.i, <8 x double> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %.577.i.i.i = shufflevector <8 x double> %.573.i.i.i, <8 x double> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
  %.578.i.i.i = fadd <4 x double> %.576.i.i.i, %.577.i.i.i
  %.579.i.i443.i = shufflevector <4 x double> %.578.i.i.i, <4 x double> poison, <2 x i32> <i32 0, i32 1>
  %.580.i.i444.i = shufflevector <4 x double> %.578.i.i.i, <4 x double> poison, <2 x i32> <i32 2, i32 3>
  %.581.i.i445.i = fadd <2 x double> %.579.i.i443.i, %.580.i.i444.i
  %.582.i.i.i = shufflevector <2 x double> %.581.i.i445.i, <2 x double> poison, <1 x i32> zeroinitializer
  %.583.i.i.i = shufflevector <2 x double> %.581.i.i445.i, <2 x double> poison, <1 x i32> <i32 1>
  %.584.i.i.i = fadd <1 x double> %.582.i.i.i, %.583.i.i.i
  %.585.i.i.i = extractelement <1 x double> %.584.i.i.i, i64 0
  %.589.i.i446.i = getelementptr double, ptr %p33, i64 %.444.i180.i.i
  %.590.i.i.i = load double, ptr %.589.i.i446.i, align 8, !noalias !25
  %.594.i.i.i = fmul double %.593.i.i.i, %.585.i.i.i
  %.595.i.i.i = fadd double %.590.i.i.i, %.594.i.i.i
  store double %.595.i.i.i, ptr %.589.i.i446.i, align 8, !noalias !25
  %.721.i.i.i = getelementptr double, ptr %p34, i64 %.444.i180.i.i
  %.721.i.promoted.i.i = load double, ptr %.721.i.i.i, align 8, !noalias !25
  br label %B546.if.i.i.i

B546.if.i.i.i:                                    ; preds = %B546.if.i.i.i, %end.i203.i.i
  %.624.i.01122.i.i = phi i64 [ 0, %end.i203.i.i ], [ %.693.i.i.i, %B546.if.i.i.i ]
  %.739.i11201121.i.i = phi double [ %.721.i.promoted.i.i, %end.i203.i.i ], [ %.739.i.i.i, %B546.if.i.i.i ]
  %.693.i.i.i = add nuw nsw i64 %.624.i.01122.i.i, 1
  %.731.i.i.i = getelementptr double, ptr %p32, i64 %.624.i.01122.i.i
  %.732.i.i.i = load double, ptr %.731.i.i.i, align 8, !noalias !25
  %.733.i.i.i = fmul double %.728.i.i.i, %.732.i.i.i
  %.738.i.i.i = fmul double %.732.i.i.i, %.733.i.i.i
  %.739.i.i.i = fadd double %.739.i11201121.i.i, %.738.i.i.i
  store double %.739.i.i.i, ptr %.721.i.i.i, align 8, !noalias !25
  %exitcond1197.not.i.i = icmp eq i64 %.693.i.i.i, 8
  br i1 %exitcond1197.not.i.i, label %B214.i.loopexit.i.i, label %B546.if.i.i.i

B130.i.i:                                         ; preds = %B0.endif.i.i
  br i1 %.98.i.not.i.i, label %B128.i.i.i, label %B98.i.i.i

B98.i.i.i:                                        ; preds = %B130.i.i
  br label %B128.i.i.i

B128.i.i.i:                                       ; preds = %B98.i.i.i, %B130.i.i
  %other.4.i278.0.i.i = phi ptr [ %p25, %B98.i.i.i ], [ %p26, %B130.i.i ]
  %counts.4.i280.0.i.i = phi ptr [ %p26, %B98.i.i.i ], [ %p25, %B130.i.i ]
  %far.4.i282.0.i.i = phi ptr [ %p27, %B98.i.i.i ], [ %p28, %B130.i.i ]
  %own.4.i284.0.i.i = phi ptr [ %p28, %B98.i.i.i ], [ %p27, %B130.i.i ]
  %farther.4.i.0.i.i = phi ptr [ %p29, %B98.i.i.i ], [ %p30, %B130.i.i ]
  %mine.4.i.0.i.i = phi ptr [ %p30, %B98.i.i.i ], [ %p29, %B130.i.i ]
  %.306.i39311001210.i.i = icmp sgt i64 %.338.i.i, 0
  br i1 %.306.i39311001210.i.i, label %B162.if.i.i.i, label %B210.i.i

B162.i.loopexit.i.i:                              ; preds = %B488.i.i.i, %B162.if.i.i.i
  %.306.i393.i.i = icmp sgt i64 %.251.i293.01102.i.i, 1
  br i1 %.306.i393.i.i, label %B162.if.i.i.i, label %B210.i.i

B456.i.i.i:                                       ; preds = %end.1.i.i.i
  %.663.i.i.i = shufflevector <8 x double> %.660.i596.i.i, <8 x double> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %.664.i598.i.i = shufflevector <8 x double> %.660.i596.i.i, <8 x double> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
  %.665.i.i.i = fadd <4 x double> %.663.i.i.i, %.664.i598.i.i
  %.666.i599.i.i = shufflevector <4 x double> %.665.i.i.i, <4 x double> poison, <2 x i32> <i32 0, i32 1>
  %.667.i.i.i = shufflevector <4 x double> %.665.i.i.i, <4 x double> poison, <2 x i32> <i32 2, i32 3>
  %.668.i.i.i = fadd <2 x double> %.666.i599.i.i, %.667.i.i.i
  %.669.i600.i.i = shufflevector <2 x double> %.668.i.i.i, <2 x double> poison, <1 x i32> zeroinitializer
  %.670.i601.i.i = shufflevector <2 x double> %.668.i.i.i, <2 x double> poison, <1 x i32> <i32 1>
  %.671.i.i.i = fadd <1 x double> %.669.i600.i.i, %.670.i601.i.i
  %.672.i.i.i = extractelement <1 x double> %.671.i.i.i, i64 0
  %.682.i.i.i = getelementptr double, ptr %p33, i64 %.485.i545.i.i
  %.683.i.i.i = load double, ptr %.682.i.i.i, align 8, !noalias !29
  %.685.i607.i.i = fadd double %.672.i.i.i, %.683.i.i.i
  store double %.685.i607.i.i, ptr %.682.i.i.i, align 8, !noalias !29
  br label %B488.i.i.i

B488.i.i.i:                                       ; preds = %end.1.i.i.i, %B456.i.i.i
  %.437.i482.i.i = icmp ugt i64 %.384.i.01099.i.i, 1
  br i1 %.437.i482.i.i, label %B248.if.i.i.i, label %B162.i.loopexit.i.i

B162.if.i.i.i:                                    ; preds = %B128.i.i.i, %B162.i.loopexit.i.i
  %mine.3.i.01108.i.i = phi ptr [ %farther.3.i.01107.i.i, %B162.i.loopexit.i.i ], [ %mine.4.i.0.i.i, %B128.i.i.i ]
  %farther.3.i.01107.i.i = phi ptr [ %mine.3.i.01108.i.i, %B162.i.loopexit.i.i ], [ %farther.4.i.0.i.i, %B128.i.i.i ]
  %own.3.i288.01106.i.i = phi ptr [ %far.3.i287.01105.i.i, %B162.i.loopexit.i.i ], [ %own.4.i284.0.i.i, %B128.i.i.i ]
  %far.3.i287.01105.i.i = phi ptr [ %own.3.i288.01106.i.i, %B162.i.loopexit.i.i ], [ %far.4.i282.0.i.i, %B128.i.i.i ]
  %counts.3.i286.01104.i.i = phi ptr [ %other.3.i285.01103.i.i, %B162.i.loopexit.i.i ], [ %counts.4.i280.0.i.i, %B128.i.i.i ]
  %other.3.i285.01103.i.i = phi ptr [ %counts.3.i286.01104.i.i, %B162.i.loopexit.i.i ], [ %other.4.i278.0.i.i, %B128.i.i.i ]
  %.251.i293.01102.i.i = phi i64 [ %.315.i700.i.i, %B162.i.loopexit.i.i ], [ %.338.i.i, %B128.i.i.i ]
  %.315.i700.i.i = add nsw i64 %.251.i293.01102.i.i, -1
  %.350.i427.i.i = getelementptr i64, ptr %p24, i64 %.251.i293.01102.i.i
  %.351.i428.i.i = load i64, ptr %.350.i427.i.i, align 8, !noalias !29
  %.356.i432.i.i = getelementptr i8, ptr %.350.i427.i.i, i64 8
  %.357.i433.i.i = load i64, ptr %.356.i432.i.i, align 8, !noalias !29
  %.394.i447.i.i = sub i64 %.357.i433.i.i, %.351.i428.i.i
  %.437.i4821097.not.i.i = icmp slt i64 %.394.i447.i.i, 1
  br i1 %.437.i4821097.not.i.i, label %B162.i.loopexit.i.i, label %B248.if.i.lr.ph.i.i

B248.if.i.lr.ph.i.i:                              ; preds = %B162.if.i.i.i
  %.677.i602.i.i = icmp ugt i64 %.251.i293.01102.i.i, 1
  br label %B248.if.i.i.i

B248.if.i.i.i:                                    ; preds = %B248.if.i.lr.ph.i.i, %B488.i.i.i
  %.384.i.01099.i.i = phi i64 [ %.394.i447.i.i, %B248.if.i.lr.ph.i.i ], [ %.446.i685.i.i, %B488.i.i.i ]
  %.381.i301.01098.i.i = phi i64 [ %.351.i428.i.i, %B248.if.i.lr.ph.i.i ], [ %.450.i688.i.i, %B488.i.i.i ]
  %.446.i685.i.i = add nsw i64 %.384.i.01099.i.i, -1
  %.450.i688.i.i = add i64 %.381.i301.01098.i.i, 1
  %.477.i539.i.i = getelementptr i32, ptr %p22, i64 %.381.i301.01098.i.i
  %.478.i540.i.i = load i32, ptr %.477.i539.i.i, align 4, !noalias !29
  %.485.i545.i.i = sext i32 %.478.i540.i.i to i64
  %.486.i546.i.i = getelementptr i64, ptr %p2, i64 %.485.i545.i.i
  %.487.i.i.i = load i64, ptr %.486.i546.i.i, align 8, !noalias !29
  %.492.i.i.i = getelementptr i64, ptr %p4, i64 %.485.i545.i.i
  %.493.i.i.i = load i64, ptr %.492.i.i.i, align 8, !noalias !29
  %.502.i558.i.i = getelementptr i8, ptr %p23, i64 %.381.i301.01098.i.i
  %.503.i5591003.i.i = load <8 x i1>, ptr %.502.i558.i.i, align 1, !noalias !29
  %.515.i1075.i.i = add i64 %.487.i.i.i, 4
  %.516.i570.not1076.i.i = icmp sgt i64 %.515.i1075.i.i, %.493.i.i.i
  br i1 %.516.i570.not1076.i.i, label %test1.i571.preheader.i.i, label %four.i652.i.i

test1.i571.preheader.i.i:                         ; preds = %four.i652.i.i, %B248.if.i.i.i
  %.513.i568.lcssa.i.i = phi i64 [ %.487.i.i.i, %B248.if.i.i.i ], [ %.515.i1079.i.i, %four.i652.i.i ]
  %.514.i569.lcssa.i.i = phi <8 x double> [ zeroinitializer, %B248.if.i.i.i ], [ %.553.i680.i.i, %four.i652.i.i ]
  %.557.i5741082.i.i = icmp slt i64 %.513.i568.lcssa.i.i, %.493.i.i.i
  br i1 %.557.i5741082.i.i, label %one.i646.i.i, label %test4.1.i.preheader.i.i

four.i652.i.i:                                    ; preds = %B248.if.i.i.i, %four.i652.i.i
  %.515.i1079.i.i = phi i64 [ %.515.i.i.i, %four.i652.i.i ], [ %.515.i1075.i.i, %B248.if.i.i.i ]
  %.514.i5691078.i.i = phi <8 x double> [ %.553.i680.i.i, %four.i652.i.i ], [ zeroinitializer, %B248.if.i.i.i ]
  %.513.i5681077.i.i = phi i64 [ %.515.i1079.i.i, %four.i652.i.i ], [ %.487.i.i.i, %B248.if.i.i.i ]
  %.519.i654.i.i = getelementptr i32, ptr %p5, i64 %.513.i5681077.i.i
  %.520.i655.i.i = load i32, ptr %.519.i654.i.i, align 4, !noalias !29
  %.521.i656.i.i = sext i32 %.520.i655.i.i to i64
  %.523.i.idx.i.i = shl nsw i64 %.521.i656.i.i, 6
  %.523.i.i.i = getelementptr i8, ptr %far.3.i287.01105.i.i, i64 %.523.i.idx.i.i
  %.525.i659.i.i = load <8 x double>, ptr %.523.i.i.i, align 8, !noalias !29
  %.527.i661.i.i = getelementptr i8, ptr %.519.i654.i.i, i64 4
  %.528.i662.i.i = load i32, ptr %.527.i661.i.i, align 4, !noalias !29
  %.529.i.i.i = sext i32 %.528.i662.i.i to i64
  %.531.i664.idx.i.i = shl nsw i64 %.529.i.i.i, 6
  %.531.i664.i.i = getelementptr i8, ptr %far.3.i287.01105.i.i, i64 %.531.i664.idx.i.i
  %.533.i.i.i = load <8 x double>, ptr %.531.i664.i.i, align 8, !noalias !29
  %.535.i667.i.i = getelementptr i8, ptr %.519.i654.i.i, i64 8
  %.536.i668.i.i = load i32, ptr %.535.i667.i.i, align 4, !noalias !29
  %.537.i669.i.i = sext i32 %.536.i668.i.i to i64
  %.539.i.idx.i.i = shl nsw i64 %.537.i669.i.i, 6
  %.539.i.i.i = getelementptr i8, ptr %far.3.i287.01105.i.i, i64 %.539.i.idx.i.i
  %.541.i672.i.i = load <8 x double>, ptr %.539.i.i.i, align 8, !noalias !29
  %.543.i.i.i = getelementptr i8, ptr %.519.i654.i.i, i64 12
  %.544.i674.i.i = load i32, ptr %.543.i.i.i, align 4, !noalias !29
  %.545.i675.i.i = sext i32 %.544.i674.i.i to i64
  %.547.i676.idx.i.i = shl nsw i64 %.545.i675.i.i, 6
  %.547.i676.i.i = getelementptr i8, ptr %far.3.i287.01105.i.i, i64 %.547.i676.idx.i.i
  %.549.i677.i.i = load <8 x double>, ptr %.547.i676.i.i, align 8, !noalias !29
  %.550.i678.i.i = fadd <8 x double> %.525.i659.i.i, %.533.i.i.i
  %.551.i.i.i = fadd <8 x double> %.541.i672.i.i, %.549.i677.i.i
  %.552.i679.i.i = fadd <8 x double> %.550.i678.i.i, %.551.i.i.i
  %.553.i680.i.i = fadd <8 x double> %.514.i5691078.i.i, %.552.i679.i.i
  %.515.i.i.i = add i64 %.515.i1079.i.i, 4
  %.516.i570.not.i.i = icmp sgt i64 %.515.i.i.i, %.493.i.i.i
  br i1 %.516.i570.not.i.i, label %test1.i571.preheader.i.i, label %four.i652.i.i

test4.1.i.preheader.i.i:                          ; preds = %one.i646.i.i, %test1.i571.preheader.i.i
  %.556.i573.lcssa.i.i = phi <8 x double> [ %.514.i569.lcssa.i.i, %test1.i571.preheader.i.i ], [ %.566.i.i.i, %one.i646.i.i ]
  br i1 %.516.i570.not1076.i.i, label %test1.1.i.preheader.i.i, label %four.1.i.i.i

one.i646.i.i:                                     ; preds = %test1.i571.preheader.i.i, %one.i646.i.i
  %.556.i5731084.i.i = phi <8 x double> [ %.566.i.i.i, %one.i646.i.i ], [ %.514.i569.lcssa.i.i, %test1.i571.preheader.i.i ]
  %.555.i5721083.i.i = phi i64 [ %.567.i.i.i, %one.i646.i.i ], [ %.513.i568.lcssa.i.i, %test1.i571.preheader.i.i ]
  %.559.i647.i.i = getelementptr i32, ptr %p5, i64 %.555.i5721083.i.i
  %.560.i648.i.i = load i32, ptr %.559.i647.i.i, align 4, !noalias !29
  %.561.i.i440.i = sext i32 %.560.i648.i.i to i64
  %.563.i649.idx.i.i = shl nsw i64 %.561.i.i440.i, 6
  %.563.i649.i.i = getelementptr i8, ptr %far.3.i287.01105.i.i, i64 %.563.i649.idx.i.i
  %.565.i651.i.i = load <8 x double>, ptr %.563.i649.i.i, align 8, !noalias !29
  %.566.i.i.i = fadd <8 x double> %.556.i5731084.i.i, %.565.i651.i.i
  %.567.i.i.i = add nsw i64 %.555.i5721083.i.i, 1
  %exitcond1194.not.i.i = icmp eq i64 %.567.i.i.i, %.493.i.i.i
  br i1 %exitcond1194.not.i.i, label %test4.1.i.preheader.i.i, label %one.i646.i.i

test1.1.i.preheader.i.i:                          ; preds = %four.1.i.i.i, %test4.1.i.preheader.i.i
  %.570.i576.lcssa.i.i = phi i64 [ %.487.i.i.i, %test4.1.i.preheader.i.i ], [ %.572.i5771090.i.i, %four.1.i.i.i ]
  %.571.i.lcssa.i.i = phi <8 x double> [ zeroinitializer, %test4.1.i.preheader.i.i ], [ %.610.i645.i.i, %four.1.i.i.i ]
  %.614.i1093.i.i = icmp slt i64 %.570.i576.lcssa.i.i, %.493.i.i.i
  br i1 %.614.i1093.i.i, label %one.1.i.i.i, label %end.1.i.i.i

four.1.i.i.i:                                     ; preds = %test4.1.i.preheader.i.i, %four.1.i.i.i
  %.572.i5771090.i.i = phi i64 [ %.572.i577.i.i, %four.1.i.i.i ], [ %.515.i1075.i.i, %test4.1.i.preheader.i.i ]
  %.571.i1089.i.i = phi <8 x double> [ %.610.i645.i.i, %four.1.i.i.i ], [ zeroinitializer, %test4.1.i.preheader.i.i ]
  %.570.i5761088.i.i = phi i64 [ %.572.i5771090.i.i, %four.1.i.i.i ], [ %.487.i.i.i, %test4.1.i.preheader.i.i ]
  %.576.i618.i.i = getelementptr i32, ptr %p5, i64 %.570.i5761088.i.i
  %.577.i619.i.i = load i32, ptr %.576.i618.i.i, align 4, !noalias !29
  %.578.i620.i.i = sext i32 %.577.i619.i.i to i64
  %.580.i622.idx.i.i = shl nsw i64 %.578.i620.i.i, 6
  %.580.i622.i.i = getelementptr i8, ptr %farther.3.i.01107.i.i, i64 %.580.i622.idx.i.i
  %.582.i624.i.i = load <8 x double>, ptr %.580.i622.i.i, align 8, !noalias !29
  %.584.i626.i.i = getelementptr i8, ptr %.576.i618.i.i, i64 4
  %.585.i627.i.i = load i32, ptr %.584.i626.i.i, align 4, !noalias !29
  %.586.i628.i.i = sext i32 %.585.i627.i.i to i64
  %.588.i630.idx.i.i = shl nsw i64 %.586.i628.i.i, 6
  %.588.i630.i.i = getelementptr i8, ptr %farther.3.i.01107.i.i, i64 %.588.i630.idx.i.i
  %.590.i632.i.i = load <8 x double>, ptr %.588.i630.i.i, align 8, !noalias !29
  %.592.i634.i.i = getelementptr i8, ptr %.576.i618.i.i, i64 8
  %.593.i635.i.i = load i32, ptr %.592.i634.i.i, align 4, !noalias !29
  %.594.i636.i.i = sext i32 %.593.i635.i.i to i64
  %.596.i638.idx.i.i = shl nsw i64 %.594.i636.i.i, 6
  %.596.i638.i.i = getelementptr i8, ptr %farther.3.i.01107.i.i, i64 %.596.i638.idx.i.i
  %.598.i640.i.i = load <8 x double>, ptr %.596.i638.i.i, align 8, !noalias !29
  %.600.i.i.i = getelementptr i8, ptr %.576.i618.i.i, i64 12
  %.601.i642.i.i = load i32, ptr %.600.i.i.i, align 4, !noalias !29
  %.602.i.i.i = sext i32 %.601.i642.i.i to i64
  %.604.i.idx.i.i = shl nsw i64 %.602.i.i.i, 6
  %.604.i.i.i = getelementptr i8, ptr %farther.3.i.01107.i.i, i64 %.604.i.idx.i.i
  %.606.i643.i.i = load <8 x double>, ptr %.604.i.i.i, align 8, !noalias !29
  %.607.i.i.i = fadd <8 x double> %.582.i624.i.i, %.590.i632.i.i
  %.608.i644.i.i = fadd <8 x double> %.598.i640.i.i, %.606.i643.i.i
  %.609.i.i.i = fadd <8 x double> %.607.i.i.i, %.608.i644.i.i
  %.610.i645.i.i = fadd <8 x double> %.571.i1089.i.i, %.609.i.i.i
  %.572.i577.i.i = add i64 %.572.i5771090.i.i, 4
  %.573.i578.not.i.i = icmp sgt i64 %.572.i577.i.i, %.493.i.i.i
  br i1 %.573.i578.not.i.i, label %test1.1.i.preheader.i.i, label %four.1.i.i.i

one.1.i.i.i:                                      ; preds = %test1.1.i.preheader.i.i, %one.1.i.i.i
  %.613.i1095.i.i = phi <8 x double> [ %.623.i616.i.i, %one.1.i.i.i ], [ %.571.i.lcssa.i.i, %test1.1.i.preheader.i.i ]
  %.612.i1094.i.i = phi i64 [ %.624.i617.i.i, %one.1.i.i.i ], [ %.570.i576.lcssa.i.i, %test1.1.i.preheader.i.i ]
  %.616.i.i.i = getelementptr i32, ptr %p5, i64 %.612.i1094.i.i
  %.617.i.i.i = load i32, ptr %.616.i.i.i, align 4, !noalias !29
  %.618.i.i.i = sext i32 %.617.i.i.i to i64
  %.620.i613.idx.i.i = shl nsw i64 %.618.i.i.i, 6
  %.620.i613.i.i = getelementptr i8, ptr %farther.3.i.01107.i.i, i64 %.620.i613.idx.i.i
  %.622.i615.i.i = load <8 x double>, ptr %.620.i613.i.i, align 8, !noalias !29
  %.623.i616.i.i = fadd <8 x double> %.613.i1095.i.i, %.622.i615.i.i
  %.624.i617.i.i = add nsw i64 %.612.i1094.i.i, 1
  %exitcond1195.not.i.i = icmp eq i64 %.624.i617.i.i, %.493.i.i.i
  br i1 %exitcond1195.not.i.i, label %end.1.i.i.i, label %one.1.i.i.i

end.1.i.i.i:                                      ; preds = %one.1.i.i.i, %test1.1.i.preheader.i.i
  %.613.i.lcssa.i.i = phi <8 x double> [ %.571.i.lcssa.i.i, %test1.1.i.preheader.i.i ], [ %.623.i616.i.i, %one.1.i.i.i ]
  %.626.i.i.i = shl nsw i64 %.485.i545.i.i, 3
  %.627.i579.i.i = getelementptr double, ptr %counts.3.i286.01104.i.i, i64 %.626.i.i.i
  %.629.i.i.i = load <8 x double>, ptr %.627.i579.i.i, align 8, !noalias !29
  %.632.i.i.i = select <8 x i1> %.503.i5591003.i.i, <8 x double> zeroinitializer, <8 x double> %.629.i.i.i
  store <8 x double> %.632.i.i.i, ptr %.627.i579.i.i, align 8, !noalias !29
  %.636.i.i.i = fdiv <8 x double> splat (double 1.000000e+00), %.629.i.i.i
  %.637.i581.i.i = fadd <8 x double> %.556.i573.lcssa.i.i, %.636.i.i.i
  %.639.i583.i.i = getelementptr double, ptr %own.3.i288.01106.i.i, i64 %.626.i.i.i
  %.643.i.i.i = load <8 x double>, ptr %.639.i583.i.i, align 8, !noalias !29
  %.644.i586.i.i = select <8 x i1> %.503.i5591003.i.i, <8 x double> %.637.i581.i.i, <8 x double> %.643.i.i.i
  store <8 x double> %.644.i586.i.i, ptr %.639.i583.i.i, align 8, !noalias !29
  %.647.i.i.i = getelementptr double, ptr %mine.3.i.01108.i.i, i64 %.626.i.i.i
  %.651.i.i.i = load <8 x double>, ptr %.647.i.i.i, align 8, !noalias !29
  %.652.i.i.i = select <8 x i1> %.503.i5591003.i.i, <8 x double> %.556.i573.lcssa.i.i, <8 x double> %.651.i.i.i
  store <8 x double> %.652.i.i.i, ptr %.647.i.i.i, align 8, !noalias !29
  %.655.i591.i.i = load <8 x double>, ptr %p31, align 8, !noalias !29
  %.656.i592.i.i = fmul <8 x double> %.629.i.i.i, %.655.i591.i.i
  %.657.i593.i.i = fmul <8 x double> %.613.i.lcssa.i.i, %.656.i592.i.i
  %.660.i596.i.i = select <8 x i1> %.503.i5591003.i.i, <8 x double> %.657.i593.i.i, <8 x double> zeroinitializer
  store <8 x double> %.660.i596.i.i, ptr %p32, align 8, !noalias !29
  br i1 %.677.i602.i.i, label %B456.i.i.i, label %B488.i.i.i

B170.i.i:                                         ; preds = %B0.endif.i.i
  br i1 %.98.i.not.i.i, label %B92.i827.i.i, label %B70.i1263.i.i

B70.i1263.i.i:                                    ; preds = %B170.i.i
  br label %B92.i827.i.i

B92.i827.i.i:                                     ; preds = %B70.i1263.i.i, %B170.i.i
  %other.4.i773.0.i.i = phi ptr [ %p25, %B70.i1263.i.i ], [ %p26, %B170.i.i ]
  %counts.4.i775.0.i.i = phi ptr [ %p26, %B70.i1263.i.i ], [ %p25, %B170.i.i ]
  %far.4.i777.0.i.i = phi ptr [ %p27, %B70.i1263.i.i ], [ %p28, %B170.i.i ]
  %own.4.i779.0.i.i = phi ptr [ %p28, %B70.i1263.i.i ], [ %p27, %B170.i.i ]
  %.261.i89011481212.i.i = icmp sgt i64 %.338.i.i, 0
  br i1 %.261.i89011481212.i.i, label %B126.if.i.i.i, label %B210.i.i

B126.i885.loopexit.i.i:                           ; preds = %B597.i.i.i, %B126.if.i.i.i
  %.261.i890.i.i = icmp sgt i64 %.206.i788.01150.i.i, 1
  br i1 %.261.i890.i.i, label %B126.if.i.i.i, label %B210.i.i

B342.i.i.i:                                       ; preds = %B212.if.i.i.i
  %.465.i1206.i.i = fmul double %.441.i1058.i.i, %.447.i1064.i.i
  %.476.i1215.i.i = insertelement <8 x double> poison, double %.465.i1206.i.i, i64 0
  %.477.i1216.i.i = shufflevector <8 x double> %.476.i1215.i.i, <8 x double> poison, <8 x i32> zeroinitializer
  %.478.i1217.i.i = shl nsw i64 %.439.i1056.i.i, 3
  %.479.i1218.i.i = getelementptr double, ptr %counts.3.i781.01152.i.i, i64 %.478.i1217.i.i
  %.481.i1220.i.i = load <8 x double>, ptr %.479.i1218.i.i, align 8, !noalias !33
  %.483.i1222.i.i = bitcast i8 %.435.i1052.i.i to <8 x i1>
  %.484.i1223.i.i = select <8 x i1> %.483.i1222.i.i, <8 x double> zeroinitializer, <8 x double> %.481.i1220.i.i
  store <8 x double> %.484.i1223.i.i, ptr %.479.i1218.i.i, align 8, !noalias !33
  %.486.i1224.i.i = fdiv <8 x double> %.477.i1216.i.i, %.481.i1220.i.i
  %.488.i1226.i.i = getelementptr double, ptr %own.3.i783.01154.i.i, i64 %.478.i1217.i.i
  %.492.i1230.i.i = load <8 x double>, ptr %.488.i1226.i.i, align 8, !noalias !33
  %.493.i1231.i.i = select <8 x i1> %.483.i1222.i.i, <8 x double> %.486.i1224.i.i, <8 x double> %.492.i1230.i.i
  store <8 x double> %.493.i1231.i.i, ptr %.488.i1226.i.i, align 8, !noalias !33
  br label %B597.i.i.i

B398.i.i.i:                                       ; preds = %B212.if.i.i.i
  %.504.i1077.i.i = getelementptr i64, ptr %p2, i64 %.439.i1056.i.i
  %.505.i1078.i.i = load i64, ptr %.504.i1077.i.i, align 8, !noalias !33
  %.510.i1083.i.i = getelementptr i64, ptr %p4, i64 %.439.i1056.i.i
  %.511.i1084.i.i = load i64, ptr %.510.i1083.i.i, align 8, !noalias !33
  %.515.i1088.i.i = getelementptr double, ptr %p33, i64 %.439.i1056.i.i
  %.516.i1089.i.i = load double, ptr %.515.i1088.i.i, align 8, !noalias !33
  %.535.i11081134.i.i = add i64 %.505.i1078.i.i, 4
  %.536.i1109.not1135.i.i = icmp sgt i64 %.535.i11081134.i.i, %.511.i1084.i.i
  br i1 %.536.i1109.not1135.i.i, label %test1.i1110.preheader.i.i, label %four.i1168.i.i

B597.i.i.i:                                       ; preds = %end.i1113.i.i, %B342.i.i.i
  %.387.i994.i.i = icmp ugt i64 %.334.i798.01147.i.i, 1
  br i1 %.387.i994.i.i, label %B212.if.i.i.i, label %B126.i885.loopexit.i.i

B126.if.i.i.i:                                    ; preds = %B92.i827.i.i, %B126.i885.loopexit.i.i
  %own.3.i783.01154.i.i = phi ptr [ %far.3.i782.01153.i.i, %B126.i885.loopexit.i.i ], [ %own.4.i779.0.i.i, %B92.i827.i.i ]
  %far.3.i782.01153.i.i = phi ptr [ %own.3.i783.01154.i.i, %B126.i885.loopexit.i.i ], [ %far.4.i777.0.i.i, %B92.i827.i.i ]
  %counts.3.i781.01152.i.i = phi ptr [ %other.3.i780.01151.i.i, %B126.i885.loopexit.i.i ], [ %counts.4.i775.0.i.i, %B92.i827.i.i ]
  %other.3.i780.01151.i.i = phi ptr [ %counts.3.i781.01152.i.i, %B126.i885.loopexit.i.i ], [ %other.4.i773.0.i.i, %B92.i827.i.i ]
  %.206.i788.01150.i.i = phi i64 [ %.270.i1253.i.i, %B126.i885.loopexit.i.i ], [ %.338.i.i, %B92.i827.i.i ]
  %.270.i1253.i.i = add nsw i64 %.206.i788.01150.i.i, -1
  %.301.i937.i.i = getelementptr i64, ptr %p24, i64 %.206.i788.01150.i.i
  %.302.i938.i.i = load i64, ptr %.301.i937.i.i, align 8, !noalias !33
  %.306.i942.i.i = getelementptr i8, ptr %.301.i937.i.i, i64 8
  %.307.i943.i.i = load i64, ptr %.306.i942.i.i, align 8, !noalias !33
  %.344.i956.i.i = sub i64 %.307.i943.i.i, %.302.i938.i.i
  %.387.i9941145.not.i.i = icmp slt i64 %.344.i956.i.i, 1
  br i1 %.387.i9941145.not.i.i, label %B126.i885.loopexit.i.i, label %B212.if.i.i.i

B212.if.i.i.i:                                    ; preds = %B126.if.i.i.i, %B597.i.i.i
  %.334.i798.01147.i.i = phi i64 [ %.396.i1237.i.i, %B597.i.i.i ], [ %.344.i956.i.i, %B126.if.i.i.i ]
  %.331.i797.01146.i.i = phi i64 [ %.400.i1240.i.i, %B597.i.i.i ], [ %.302.i938.i.i, %B126.if.i.i.i ]
  %.396.i1237.i.i = add nsw i64 %.334.i798.01147.i.i, -1
  %.400.i1240.i.i = add i64 %.331.i797.01146.i.i, 1
  %.427.i1046.i.i = getelementptr i32, ptr %p22, i64 %.331.i797.01146.i.i
  %.428.i1047.i.i = load i32, ptr %.427.i1046.i.i, align 4, !noalias !33
  %.434.i1051.i.i = getelementptr i8, ptr %p23, i64 %.331.i797.01146.i.i
  %.435.i1052.i.i = load i8, ptr %.434.i1051.i.i, align 1, !noalias !33
  %.439.i1056.i.i = sext i32 %.428.i1047.i.i to i64
  %.440.i1057.i.i = getelementptr double, ptr %p6, i64 %.439.i1056.i.i
  %.441.i1058.i.i = load double, ptr %.440.i1057.i.i, align 8, !noalias !33
  %.446.i1063.i.i = getelementptr double, ptr %p8, i64 %.439.i1056.i.i
  %.447.i1064.i.i = load double, ptr %.446.i1063.i.i, align 8, !noalias !33
  %.461.i1072.not.i.i = icmp sgt i64 %p1, %.439.i1056.i.i
  br i1 %.461.i1072.not.i.i, label %B398.i.i.i, label %B342.i.i.i

test1.i1110.preheader.i.i:                        ; preds = %four.i1168.i.i, %B398.i.i.i
  %.533.i1106.lcssa.i.i = phi i64 [ %.505.i1078.i.i, %B398.i.i.i ], [ %.535.i11081138.i.i, %four.i1168.i.i ]
  %.534.i1107.lcssa.i.i = phi <8 x double> [ zeroinitializer, %B398.i.i.i ], [ %.573.i1203.i.i, %four.i1168.i.i ]
  %.577.i11121141.i.i = icmp slt i64 %.533.i1106.lcssa.i.i, %.511.i1084.i.i
  br i1 %.577.i11121141.i.i, label %one.i1158.i.i, label %end.i1113.i.i

four.i1168.i.i:                                   ; preds = %B398.i.i.i, %four.i1168.i.i
  %.535.i11081138.i.i = phi i64 [ %.535.i1108.i.i, %four.i1168.i.i ], [ %.535.i11081134.i.i, %B398.i.i.i ]
  %.534.i11071137.i.i = phi <8 x double> [ %.573.i1203.i.i, %four.i1168.i.i ], [ zeroinitializer, %B398.i.i.i ]
  %.533.i11061136.i.i = phi i64 [ %.535.i11081138.i.i, %four.i1168.i.i ], [ %.505.i1078.i.i, %B398.i.i.i ]
  %.539.i1170.i.i = getelementptr i32, ptr %p5, i64 %.533.i11061136.i.i
  %.540.i1171.i.i = load i32, ptr %.539.i1170.i.i, align 4, !noalias !33
  %.541.i1172.i.i = sext i32 %.540.i1171.i.i to i64
  %.543.i1174.idx.i.i = shl nsw i64 %.541.i1172.i.i, 6
  %.543.i1174.i.i = getelementptr i8, ptr %far.3.i782.01153.i.i, i64 %.543.i1174.idx.i.i
  %.545.i1176.i.i = load <8 x double>, ptr %.543.i1174.i.i, align 8, !noalias !33
  %.547.i1178.i.i = getelementptr i8, ptr %.539.i1170.i.i, i64 4
  %.548.i.i.i = load i32, ptr %.547.i1178.i.i, align 4, !noalias !33
  %.549.i1179.i.i = sext i32 %.548.i.i.i to i64
  %.551.i1181.idx.i.i = shl nsw i64 %.549.i1179.i.i, 6
  %.551.i1181.i.i = getelementptr i8, ptr %far.3.i782.01153.i.i, i64 %.551.i1181.idx.i.i
  %.553.i1183.i.i = load <8 x double>, ptr %.551.i1181.i.i, align 8, !noalias !33
  %.555.i1185.i.i = getelementptr i8, ptr %.539.i1170.i.i, i64 8
  %.556.i1186.i.i = load i32, ptr %.555.i1185.i.i, align 4, !noalias !33
  %.557.i1187.i.i = sext i32 %.556.i1186.i.i to i64
  %.559.i1189.idx.i.i = shl nsw i64 %.557.i1187.i.i, 6
  %.559.i1189.i.i = getelementptr i8, ptr %far.3.i782.01153.i.i, i64 %.559.i1189.idx.i.i
  %.561.i1191.i.i = load <8 x double>, ptr %.559.i1189.i.i, align 8, !noalias !33
  %.563.i1193.i.i = getelementptr i8, ptr %.539.i1170.i.i, i64 12
  %.564.i1194.i.i = load i32, ptr %.563.i1193.i.i, align 4, !noalias !33
  %.565.i1195.i.i = sext i32 %.564.i1194.i.i to i64
  %.567.i1197.idx.i.i = shl nsw i64 %.565.i1195.i.i, 6
  %.567.i1197.i.i = getelementptr i8, ptr %far.3.i782.01153.i.i, i64 %.567.i1197.idx.i.i
  %.569.i1199.i.i = load <8 x double>, ptr %.567.i1197.i.i, align 8, !noalias !33
  %.570.i1200.i.i = fadd <8 x double> %.545.i1176.i.i, %.553.i1183.i.i
  %.571.i1201.i.i = fadd <8 x double> %.561.i1191.i.i, %.569.i1199.i.i
  %.572.i1202.i.i = fadd <8 x double> %.570.i1200.i.i, %.571.i1201.i.i
  %.573.i1203.i.i = fadd <8 x double> %.534.i11071137.i.i, %.572.i1202.i.i
  %.535.i1108.i.i = add i64 %.535.i11081138.i.i, 4
  %.536.i1109.not.i.i = icmp sgt i64 %.535.i1108.i.i, %.511.i1084.i.i
  br i1 %.536.i1109.not.i.i, label %test1.i1110.preheader.i.i, label %four.i1168.i.i

one.i1158.i.i:                                    ; preds = %test1.i1110.preheader.i.i, %one.i1158.i.i
  %.576.i11111143.i.i = phi <8 x double> [ %.586.i1166.i.i, %one.i1158.i.i ], [ %.534.i1107.lcssa.i.i, %test1.i1110.preheader.i.i ]
  %.575.i1142.i.i = phi i64 [ %.587.i1167.i.i, %one.i1158.i.i ], [ %.533.i1106.lcssa.i.i, %test1.i1110.preheader.i.i ]
  %.579.i1159.i.i = getelementptr i32, ptr %p5, i64 %.575.i1142.i.i
  %.580.i1160.i.i = load i32, ptr %.579.i1159.i.i, align 4, !noalias !33
  %.581.i1161.i.i = sext i32 %.580.i1160.i.i to i64
  %.583.i1163.idx.i.i = shl nsw i64 %.581.i1161.i.i, 6
  %.583.i1163.i.i = getelementptr i8, ptr %far.3.i782.01153.i.i, i64 %.583.i1163.idx.i.i
  %.585.i1165.i.i = load <8 x double>, ptr %.583.i1163.i.i, align 8, !noalias !33
  %.586.i1166.i.i = fadd <8 x double> %.576.i11111143.i.i, %.585.i1165.i.i
  %.587.i1167.i.i = add nsw i64 %.575.i1142.i.i, 1
  %exitcond1198.not.i.i = icmp eq i64 %.587.i1167.i.i, %.511.i1084.i.i
  br i1 %exitcond1198.not.i.i, label %end.i1113.i.i, label %one.i1158.i.i

end.i1113.i.i:                                    ; preds = %one.i1158.i.i, %test1.i1110.preheader.i.i
  %.576.i1111.lcssa.i.i = phi <8 x double> [ %.534.i1107.lcssa.i.i, %test1.i1110.preheader.i.i ], [ %.586.i1166.i.i, %one.i1158.i.i ]
  %.589.i1114.i.i = shl nsw i64 %.439.i1056.i.i, 3
  %.590.i1115.i.i = getelementptr double, ptr %counts.3.i781.01152.i.i, i64 %.589.i1114.i.i
  %.592.i1117.i.i = load <8 x double>, ptr %.590.i1115.i.i, align 8, !noalias !33
  %.594.i1119.i.i = bitcast i8 %.435.i1052.i.i to <8 x i1>
  %.595.i1120.i.i = select <8 x i1> %.594.i1119.i.i, <8 x double> zeroinitializer, <8 x double> %.592.i1117.i.i
  store <8 x double> %.595.i1120.i.i, ptr %.590.i1115.i.i, align 8, !noalias !33
  %.597.i1121.i.i = insertelement <8 x double> poison, double %.441.i1058.i.i, i64 0
  %.598.i1122.i.i = shufflevector <8 x double> %.597.i1121.i.i, <8 x double> poison, <8 x i32> zeroinitializer
  %.599.i1123.i.i = insertelement <8 x double> poison, double %.447.i1064.i.i, i64 0
  %.600.i1124.i.i = shufflevector <8 x double> %.599.i1123.i.i, <8 x double> poison, <8 x i32> zeroinitializer
  %.601.i1125.i.i = fdiv <8 x double> %.600.i1124.i.i, %.592.i1117.i.i
  %.602.i1126.i.i = fadd <8 x double> %.576.i1111.lcssa.i.i, %.601.i1125.i.i
  %.603.i1127.i.i = fmul <8 x double> %.598.i1122.i.i, %.602.i1126.i.i
  %.605.i.i.i = getelementptr double, ptr %own.3.i783.01154.i.i, i64 %.589.i1114.i.i
  %.609.i1132.i.i = load <8 x double>, ptr %.605.i.i.i, align 8, !noalias !33
  %.610.i1133.i.i = select <8 x i1> %.594.i1119.i.i, <8 x double> %.603.i1127.i.i, <8 x double> %.609.i1132.i.i
  store <8 x double> %.610.i1133.i.i, ptr %.605.i.i.i, align 8, !noalias !33
  %.613.i1135.i.i = load <8 x double>, ptr %p31, align 8, !noalias !33
  %.614.i1136.i.i = fmul <8 x double> %.592.i1117.i.i, %.613.i1135.i.i
  %.615.i1137.i.i = fmul <8 x double> %.576.i1111.lcssa.i.i, %.614.i1136.i.i
  %.618.i1140.i.i = select <8 x i1> %.594.i1119.i.i, <8 x double> %.615.i1137.i.i, <8 x double> zeroinitializer
  store <8 x double> %.618.i1140.i.i, ptr %p32, align 8, !noalias !33
  %.621.i1142.i.i = shufflevector <8 x double> %.618.i1140.i.i, <8 x double> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %.622.i1143.i.i = shufflevector <8 x double> %.618.i1140.i.i, <8 x double> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
  %.623.i1144.i.i = fadd <4 x double> %.621.i1142.i.i, %.622.i1143.i.i
  %.624.i1145.i.i = shufflevector <4 x double> %.623.i1144.i.i, <4 x double> poison, <2 x i32> <i32 0, i32 1>
  %.625.i.i.i = shufflevector <4 x double> %.623.i1144.i.i, <4 x double> poison, <2 x i32> <i32 2, i32 3>
  %.626.i1146.i.i = fadd <2 x double> %.624.i1145.i.i, %.625.i.i.i
  %.627.i1147.i.i = shufflevector <2 x double> %.626.i1146.i.i, <2 x double> poison, <1 x i32> zeroinitializer
  %.628.i.i.i = shufflevector <2 x double> %.626.i1146.i.i, <2 x double> poison, <1 x i32> <i32 1>
  %.629.i1148.i.i = fadd <1 x double> %.627.i1147.i.i, %.628.i.i.i
  %.630.i.i.i = extractelement <1 x double> %.629.i1148.i.i, i64 0
  %.637.i1152.i.i = fadd double %.516.i1089.i.i, %.630.i.i.i
  store double %.637.i1152.i.i, ptr %.515.i1088.i.i, align 8, !noalias !33
  br label %B597.i.i.i

B210.i.i:                                         ; preds = %B162.i.loopexit.i.i, %B126.i.loopexit.i.i, %B126.i885.loopexit.i.i, %B92.i827.i.i, %B128.i.i.i, %B92.i.i.i
  %.273.i.i = load i64, ptr %.384.i.i, align 8, !noalias !37
  %.60.i1335.i.i = icmp sgt i64 %.273.i.i, %.26.i1299.0.i.i
  br i1 %.60.i1335.i.i, label %B22.i.i.i, label %B78.i.i.i

B22.i.i.i:                                        ; preds = %B210.i.i
  br i1 %.151.i15691160.i.i, label %B58.if.i2337.preheader.i.i, label %B210.endif.endif.i.i

B78.i.i.i:                                        ; preds = %B210.i.i
  %.285.i13851157.not.i.i = icmp slt i64 %.273.i.i, 1
  br i1 %.285.i13851157.not.i.i, label %B210.endif.endif.i.i, label %B108.if.i.i.i

B108.if.i.i.i:                                    ; preds = %B78.i.i.i, %B108.if.i.i.i
  %.229.i1314.01158.i.i = phi i64 [ %.298.i.i.i, %B108.if.i.i.i ], [ 0, %B78.i.i.i ]
  %.325.i1411.i.i = getelementptr i32, ptr %p22, i64 %.229.i1314.01158.i.i
  %.326.i1412.i.i = load i32, ptr %.325.i1411.i.i, align 4, !noalias !38
  %.327.i1413.i.i = sext i32 %.326.i1412.i.i to i64
  %5 = shl nsw i64 %.327.i1413.i.i, 6
  %scevgep.i.i = getelementptr i8, ptr %p27, i64 %5
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(64) %scevgep.i.i, i8 0, i64 64, i1 false), !noalias !38
  %.298.i.i.i = add nuw nsw i64 %.229.i1314.01158.i.i, 1
  %exitcond1199.not.i.i = icmp eq i64 %.273.i.i, %.298.i.i.i
  br i1 %exitcond1199.not.i.i, label %B108.if.i2232.i.i, label %B108.if.i.i.i

B376.i.i:                                         ; preds = %B210.endif.endif.i.i
  br i1 %.60.i1335.i.i, label %B22.i1871.i.i, label %B78.i1664.i.i

B22.i1871.i.i:                                    ; preds = %B376.i.i
  br i1 %.151.i15691160.i.i, label %B58.if.i2716.preheader.i.i, label %part21.exit.i

B78.i1664.i.i:                                    ; preds = %B376.i.i
  %.285.i17201173.not.i.i = icmp slt i64 %.273.i.i, 1
  br i1 %.285.i17201173.not.i.i, label %part21.exit.i, label %B108.if.i1853.i.i

B108.if.i1853.i.i:                                ; preds = %B78.i1664.i.i, %B108.if.i1853.i.i
  %.229.i1635.01174.i.i = phi i64 [ %.298.i1861.i.i, %B108.if.i1853.i.i ], [ 0, %B78.i1664.i.i ]
  %.325.i1750.i.i = getelementptr i32, ptr %p22, i64 %.229.i1635.01174.i.i
  %.326.i1751.i.i = load i32, ptr %.325.i1750.i.i, align 4, !noalias !42
  %.327.i1752.i.i = sext i32 %.326.i1751.i.i to i64
  %6 = shl nsw i64 %.327.i1752.i.i, 6
  %scevgep1202.i.i = getelementptr i8, ptr %p29, i64 %6
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(64) %scevgep1202.i.i, i8 0, i64 64, i1 false), !noalias !42
  %.298.i1861.i.i = add nuw nsw i64 %.229.i1635.01174.i.i, 1
  %exitcond1203.not.i.i = icmp eq i64 %.273.i.i, %.298.i1861.i.i
  br i1 %exitcond1203.not.i.i, label %B108.if.i2611.i.i, label %B108.if.i1853.i.i

B0.endif.i.i:                                     ; preds = %B70.i.loopexit.i.i, %B778.i
  %.97.i826.i.i = and i64 %.338.i.i, 1
  %.98.i.not.i.i = icmp eq i64 %.97.i826.i.i, 0
  switch i64 %p13, label %B170.i.i [
    i64 2, label %B64.i.i
    i64 3, label %B130.i.i
  ]

B58.if.i2337.preheader.i.i:                       ; preds = %B22.i.i.i
  tail call void @llvm.memset.p0.i64(ptr align 8 %p27, i8 0, i64 %12, i1 false), !noalias !38
  tail call void @llvm.memset.p0.i64(ptr align 8 %p28, i8 0, i64 %12, i1 false), !noalias !46
  br label %B210.endif.endif.i.i

B108.if.i2232.i.i:                                ; preds = %B108.if.i.i.i, %B108.if.i2232.i.i
  %.229.i2014.01166.i.i = phi i64 [ %.298.i2240.i.i, %B108.if.i2232.i.i ], [ 0, %B108.if.i.i.i ]
  %.325.i2129.i.i = getelementptr i32, ptr %p22, i64 %.229.i2014.01166.i.i
  %.326.i2130.i.i = load i32, ptr %.325.i2129.i.i, align 4, !noalias !46
  %.327.i2131.i.i = sext i32 %.326.i2130.i.i to i64
  %7 = shl nsw i64 %.327.i2131.i.i, 6
  %scevgep1200.i.i = getelementptr i8, ptr %p28, i64 %7
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(64) %scevgep1200.i.i, i8 0, i64 64, i1 false), !noalias !46
  %.298.i2240.i.i = add nuw nsw i64 %.229.i2014.01166.i.i, 1
  %exitcond1201.not.i.i = icmp eq i64 %.273.i.i, %.298.i2240.i.i
  br i1 %exitcond1201.not.i.i, label %B210.endif.endif.i.i, label %B108.if.i2232.i.i

B210.endif.endif.i.i:                             ; preds = %B108.if.i2232.i.i, %B58.if.i2337.preheader.i.i, %B78.i.i.i, %B22.i.i.i
  br i1 %.340.i.i, label %B376.i.i, label %part21.exit.i

B58.if.i2716.preheader.i.i:                       ; preds = %B22.i1871.i.i
  tail call void @llvm.memset.p0.i64(ptr align 8 %p29, i8 0, i64 %12, i1 false), !noalias !42
  tail call void @llvm.memset.p0.i64(ptr align 8 %p30, i8 0, i64 %12, i1 false), !noalias !50
  br label %part21.exit.i

B108.if.i2611.i.i:                                ; preds = %B108.if.i1853.i.i, %B108.if.i2611.i.i
  %.229.i2393.01182.i.i = phi i64 [ %.298.i2619.i.i, %B108.if.i2611.i.i ], [ 0, %B108.if.i1853.i.i ]
  %.325.i2508.i.i = getelementptr i32, ptr %p22, i64 %.229.i2393.01182.i.i
  %.326.i2509.i.i = load i32, ptr %.325.i2508.i.i, align 4, !noalias !50
  %.327.i2510.i.i = sext i32 %.326.i2509.i.i to i64
  %8 = shl nsw i64 %.327.i2510.i.i, 6
  %scevgep1204.i.i = getelementptr i8, ptr %p30, i64 %8
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(64) %scevgep1204.i.i, i8 0, i64 64, i1 false), !noalias !50
  %.298.i2619.i.i = add nuw nsw i64 %.229.i2393.01182.i.i, 1
  %exitcond1205.not.i.i = icmp eq i64 %.273.i.i, %.298.i2619.i.i
  br i1 %exitcond1205.not.i.i, label %part21.exit.i, label %B108.if.i2611.i.i

part21.exit.i:                                    ; preds = %B108.if.i2611.i.i, %B58.if.i2716.preheader.i.i, %B210.endif.endif.i.i, %B78.i1664.i.i, %B22.i1871.i.i
  br i1 %.949479.not.i, label %B504.loopexit.i, label %B916.if.lr.ph.i

B916.if.lr.ph.i:                                  ; preds = %part21.exit.i
  %9 = getelementptr i64, ptr %p9, i64 %.583.0486.i
  br label %B916.if.i

B0.endif.endif.i:                                 ; preds = %0
  %.178.i = srem i64 %.160.i, %.122.i
  %.179.i = sub nsw i64 0, %.178.i
  %.180.i = select i1 %.161.i, i64 %.178.i, i64 %.179.i
  %.181.i = icmp sgt i64 %.180.i, 0
  %.182.i = sdiv i64 %.160.i, %.122.i
  %.183.i = zext i1 %.181.i to i64
  %.184.i = add i64 %.182.i, %.183.i
  %.206488.i = icmp sgt i64 %.184.i, 0
  br i1 %.206488.i, label %B218.if.lr.ph.i, label %part0.exit

B218.if.lr.ph.i:                                  ; preds = %B0.endif.endif.i
  %.286.i = icmp eq i64 %p13, 1
  %.73.i.i = icmp slt i64 %p0, 1
  %10 = shl nuw i64 %p0, 3
  %.189.i309.i.i = getelementptr i8, ptr %p21, i64 8
  %.244.0.i.i = ashr i64 %p0, 3
  %..i = select i1 %.286.i, double 2.000000e+00, double 1.000000e+00
  %.26.i1299.0.i.i = ashr i64 %p0, 1
  %11 = tail call i64 @llvm.smax.i64(i64 %p0, i64 0)
  %spec.select1043.i.i = shl i64 %11, 3
  %.151.i15691160.i.i = icmp sgt i64 %spec.select1043.i.i, 0
  %12 = shl i64 %11, 6
  %.340.i.i = icmp eq i64 %p13, 3
  br label %B218.if.i

B218.if.i:                                        ; preds = %B218.if.lr.ph.i, %B216.loopexit.i
  %gone.2.0491.i = phi i64 [ %p1, %B218.if.lr.ph.i ], [ %gone.3.2.i, %B216.loopexit.i ]
  %.147.0490.i = phi i64 [ %.121.i, %B218.if.lr.ph.i ], [ %.219.i, %B216.loopexit.i ]
  %.150.0489.i = phi i64 [ %.184.i, %B218.if.lr.ph.i ], [ %.215.i, %B216.loopexit.i ]
  %.215.i = add nsw i64 %.150.0489.i, -1
  %.219.i = add i64 %.147.0490.i, %.122.i
  %.252.i = add nsw i64 %.147.0490.i, 64
  %.13.i448.i = tail call i64 @llvm.smin.i64(i64 %p10, i64 %.252.i)
  br i1 %.286.i, label %B282.i, label %B412.i

B282.endif.i:                                     ; preds = %B36.i.loopexit.i, %B282.i
  %.363.i = sub i64 %.13.i448.i, %.147.0490.i
  %.409474.not.i = icmp slt i64 %.363.i, 1
  br i1 %.409474.not.i, label %B412.i, label %B354.if.i

B354.if.i:                                        ; preds = %B282.endif.i, %B354.if.i
  %.353.0476.i = phi i64 [ %.418.i, %B354.if.i ], [ %.363.i, %B282.endif.i ]
  %.350.0475.i = phi i64 [ %.422.i, %B354.if.i ], [ %.147.0490.i, %B282.endif.i ]
  %.418.i = add nsw i64 %.353.0476.i, -1
  %.422.i = add i64 %.350.0475.i, 1
  %.450.i = getelementptr i64, ptr %p9, i64 %.350.0475.i
  %.451.i = load i64, ptr %.450.i, align 8, !noalias !54
  %.453.i = getelementptr double, ptr %p7, i64 %.451.i
  %.454.i = load double, ptr %.453.i, align 8, !noalias !54
  %.455.i = fmul double %.454.i, 5.000000e-01
  %.460.i = getelementptr double, ptr %p8, i64 %.451.i
  store double %.455.i, ptr %.460.i, align 8, !noalias !54
  %.409.i = icmp ugt i64 %.353.0476.i, 1
  br i1 %.409.i, label %B354.if.i, label %B412.i

B504.if.i:                                        ; preds = %B504.loopexit.i, %B504.if.lr.ph.i
  %.586.0487.i = phi i64 [ %.618.i, %B504.if.lr.ph.i ], [ %.648.i, %B504.loopexit.i ]
  %.583.0486.i = phi i64 [ %.147.0490.i, %B504.if.lr.ph.i ], [ %.652.i, %B504.loopexit.i ]
  %.683.i = sub nsw i64 %.583.0486.i, %.147.0490.i
  br label %B42.if.i.i

B380.loopexit.i.i:                                ; preds = %B148.if.i.i
  %.338.pre.i.i = load i64, ptr %.162.i.i, align 8, !noalias !55
  %13 = icmp sgt i64 %.320.i.i, %.338.pre.i.i
  %14 = select i1 %13, i64 %.55.0123.i.i, i64 %top.2.0126.i.i
  br label %B380.i.i

B380.i.i:                                         ; preds = %B42.if.i.i, %B380.loopexit.i.i
  %.338.i.i = phi i64 [ %top.2.0126.i.i, %B42.if.i.i ], [ %14, %B380.loopexit.i.i ]
  %count.3.1.lcssa.i.i = phi i64 [ %count.2.0125.i.i, %B42.if.i.i ], [ %.320.i.i, %B380.loopexit.i.i ]
  %exitcond.not.i452.i = icmp eq i64 %.55.0123.i.i, %depth.2.0.i.i
  br i1 %exitcond.not.i452.i, label %part20.exit.i, label %B42.if.i.i

B42.if.i.i:                                       ; preds = %B380.i.i, %B504.if.i
  %top.2.0126.i.i = phi i64 [ %.338.i.i, %B380.i.i ], [ 0, %B504.if.i ]
  %count.2.0125.i.i = phi i64 [ %count.3.1.lcssa.i.i, %B380.i.i ], [ 0, %B504.if.i ]
  %.55.0123.i.i = phi i64 [ %.126.i.i, %B380.i.i ], [ 0, %B504.if.i ]
  %.126.i.i = add nuw nsw i64 %.55.0123.i.i, 1
  %.162.i.i = getelementptr i64, ptr %p24, i64 %.55.0123.i.i
  store i64 %count.2.0125.i.i, ptr %.162.i.i, align 8, !noalias !55
  %.169.i.i = getelementptr i64, ptr %p21, i64 %.55.0123.i.i
  %.170.i449.i = load i64, ptr %.169.i.i, align 8, !noalias !55
  %.175.i.i = getelementptr i8, ptr %.169.i.i, i64 8
  %.176.i.i = load i64, ptr %.175.i.i, align 8, !noalias !55
  %.213.i.i = sub i64 %.176.i.i, %.170.i449.i
  %.256118.not.i.i = icmp slt i64 %.213.i.i, 1
  br i1 %.256118.not.i.i, label %B380.i.i, label %B148.if.i.i

B148.if.i.i:                                      ; preds = %B42.if.i.i, %B148.if.i.i
  %count.3.1121.i.i = phi i64 [ %.320.i.i, %B148.if.i.i ], [ %count.2.0125.i.i, %B42.if.i.i ]
  %.203.0120.i.i = phi i64 [ %.265.i450.i, %B148.if.i.i ], [ %.213.i.i, %B42.if.i.i ]
  %.200.0119.i.i = phi i64 [ %.269.i451.i, %B148.if.i.i ], [ %.170.i449.i, %B42.if.i.i ]
  %.265.i450.i = add nsw i64 %.203.0120.i.i, -1
  %.269.i451.i = add i64 %.200.0119.i.i, 1
  %.296.i.i = getelementptr i64, ptr %p20, i64 %.200.0119.i.i
  %.297.i.i = load i64, ptr %.296.i.i, align 8, !noalias !55
  %.299.i.i = lshr i64 %.297.i.i, %.683.i
  %.300.i.i = and i64 %.299.i.i, 255
  %.303.i.i = getelementptr i32, ptr %p19, i64 %.200.0119.i.i
  %.304.i.i = load i32, ptr %.303.i.i, align 4, !noalias !55
  %.308.i.i = getelementptr i32, ptr %p22, i64 %count.3.1121.i.i
  store i32 %.304.i.i, ptr %.308.i.i, align 4, !noalias !55
  %.313.i.i = trunc i64 %.299.i.i to i8
  %.314.i.i = getelementptr i8, ptr %p23, i64 %count.3.1121.i.i
  store i8 %.313.i.i, ptr %.314.i.i, align 1, !noalias !55
  %.316.i.i = icmp ne i64 %.300.i.i, 0
  %.319.i.i = zext i1 %.316.i.i to i64
  %.320.i.i = add nsw i64 %count.3.1121.i.i, %.319.i.i
  %.256.i.i = icmp ugt i64 %.203.0120.i.i, 1
  br i1 %.256.i.i, label %B148.if.i.i, label %B380.loopexit.i.i

part20.exit.i:                                    ; preds = %B380.i.i
  %.648.i = add nsw i64 %.586.0487.i, -1
  %.652.i = add i64 %.583.0486.i, 8
  store i64 %count.3.1.lcssa.i.i, ptr %.373.i.i, align 8, !noalias !55
  %15 = getelementptr i64, ptr %p24, i64 %.338.i.i
  %.384.i.i = getelementptr i8, ptr %15, i64 8
  store i64 %count.3.1.lcssa.i.i, ptr %.384.i.i, align 8, !noalias !55
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(64) %p31, i8 0, i64 64, i1 false), !noalias !54
  %.841.i = sub nsw i64 %.13.i448.i, %.583.0486.i
  %16 = tail call i64 @llvm.smax.i64(i64 %.841.i, i64 0)
  %17 = tail call i64 @llvm.umin.i64(i64 %16, i64 8)
  %.949479.not.i = icmp slt i64 %.841.i, 1
  br i1 %.949479.not.i, label %B778.i, label %B660.if.lr.ph.i

B660.if.i:                                        ; preds = %B660.if.i, %B660.if.lr.ph.i
  %.896.0481.i = phi i64 [ %17, %B660.if.lr.ph.i ], [ %.958.i, %B660.if.i ]
  %.893.0480.i = phi i64 [ 0, %B660.if.lr.ph.i ], [ %.962.i, %B660.if.i ]
  %.958.i = add nsw i64 %.896.0481.i, -1
  %.962.i = add nuw nsw i64 %.893.0480.i, 1
  %.994.i = getelementptr i64, ptr %4, i64 %.893.0480.i
  %.995.i = load i64, ptr %.994.i, align 8, !noalias !54
  %.idx430.i = shl i64 %.995.i, 6
  %18 = getelementptr i8, ptr %p25, i64 %.idx430.i
  %.1000.i = getelementptr double, ptr %18, i64 %.893.0480.i
  store double 1.000000e+00, ptr %.1000.i, align 8, !noalias !54
  %.1017.i = load i64, ptr %.994.i, align 8, !noalias !54
  %.1019.i = getelementptr double, ptr %p7, i64 %.1017.i
  %.1020.i = load double, ptr %.1019.i, align 8, !noalias !54
  %.1022.i = fmul double %..i, %.1020.i
  %.1027.i = getelementptr double, ptr %p31, i64 %.893.0480.i
  store double %.1022.i, ptr %.1027.i, align 8, !noalias !54
  %.949.i = icmp ugt i64 %.896.0481.i, 1
  br i1 %.949.i, label %B660.if.i, label %B778.i

B916.if.i:                                        ; preds = %B916.if.i, %B916.if.lr.ph.i
  %.1150.0484.i = phi i64 [ %17, %B916.if.lr.ph.i ], [ %.1212.i, %B916.if.i ]
  %.1147.0483.i = phi i64 [ 0, %B916.if.lr.ph.i ], [ %.1216.i, %B916.if.i ]
  %.1212.i = add nsw i64 %.1150.0484.i, -1
  %.1216.i = add nuw nsw i64 %.1147.0483.i, 1
  %.1244.i = getelementptr i64, ptr %9, i64 %.1147.0483.i
  %.1245.i = load i64, ptr %.1244.i, align 8, !noalias !54
  %.idx.i = shl i64 %.1245.i, 6
  %19 = getelementptr i8, ptr %p25, i64 %.idx.i
  %.1249.i = getelementptr double, ptr %19, i64 %.1147.0483.i
  store double 0.000000e+00, ptr %.1249.i, align 8, !noalias !54
  %.1203.i = icmp sgt i64 %.1150.0484.i, 1
  br i1 %.1203.i, label %B916.if.i, label %B504.loopexit.i

part0.exit:                                       ; preds = %B216.loopexit.i, %B512.i.i, %0, %B0.endif.endif.i
  %storemerge423.i = phi i64 [ 1, %B0.endif.endif.i ], [ 1, %0 ], [ 0, %B512.i.i ], [ 1, %B216.loopexit.i ]
  ret i64 %storemerge423.i
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: write)
declare void @llvm.assume(i1 noundef) #1

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #2

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #2

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly, i8, i64, i1 immarg) #3

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umin.i64(i64, i64) #2

attributes #0 = { nounwind }
attributes #1 = { nounwind }
attributes #2 = { nounwind }
attributes #3 = { nounwind }

!0 = !{!1, !3, !4}
!1 = distinct !{!1, !2, !"part"}
!2 = distinct !{!2, !"part"}
!3 = distinct !{!3, !2, !"part"}
!4 = distinct !{!4, !5, !"part0: %retptr"}
!5 = distinct !{!5, !"part0"}
!6 = !{!7, !4}
!7 = distinct !{!7, !8, !"part16: %retptr"}
!8 = distinct !{!8, !"part16"}
!9 = !{!10, !12, !7, !4}
!10 = distinct !{!10, !11, !"part"}
!11 = distinct !{!11, !"part"}
!12 = distinct !{!12, !11, !"part"}
!13 = !{!14, !7, !4}
!14 = distinct !{!14, !15, !"part18: %retptr"}
!15 = distinct !{!15, !"part18"}
!16 = !{!17, !7, !4}
!17 = distinct !{!17, !18, !"part19: %retptr"}
!18 = distinct !{!18, !"part19"}
!19 = !{!20, !22, !23, !4}
!20 = distinct !{!20, !21, !"part"}
!21 = distinct !{!21, !"part"}
!22 = distinct !{!22, !21, !"part"}
!23 = distinct !{!23, !24, !"part21: %retptr"}
!24 = distinct !{!24, !"part21"}
!25 = !{!26, !28, !23, !4}
!26 = distinct !{!26, !27, !"part"}
!27 = distinct !{!27, !"part"}
!28 = distinct !{!28, !27, !"part"}
!29 = !{!30, !32, !23, !4}
!30 = distinct !{!30, !31, !"part"}
!31 = distinct !{!31, !"part"}
!32 = distinct !{!32, !31, !"part"}
!33 = !{!34, !36, !23, !4}
!34 = distinct !{!34, !35, !"part"}
!35 = distinct !{!35, !"part"}
!36 = distinct !{!36, !35, !"part"}
!37 = !{!23, !4}
!38 = !{!39, !41, !23, !4}
!39 = distinct !{!39, !40, !"part"}
!40 = distinct !{!40, !"part"}
!41 = distinct !{!41, !40, !"part"}
!42 = !{!43, !45, !23, !4}
!43 = distinct !{!43, !44, !"part"}
!44 = distinct !{!44, !"part"}
!45 = distinct !{!45, !44, !"part"}
!46 = !{!47, !49, !23, !4}
!47 = distinct !{!47, !48, !"part"}
!48 = distinct !{!48, !"part"}
!49 = distinct !{!49, !48, !"part"}
!50 = !{!51, !53, !23, !4}
!51 = distinct !{!51, !52, !"part"}
!52 = distinct !{!52, !"part"}
!53 = distinct !{!53, !52, !"part"}
!54 = !{!4}
!55 = !{!56, !4}
!56 = distinct !{!56, !57, !"part20: %retptr"}
!57 = distinct !{!57, !"part20"}
